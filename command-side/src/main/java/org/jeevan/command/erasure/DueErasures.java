package org.jeevan.command.erasure;

import java.time.Clock;
import org.jeevan.api.erasure.ErasureCommand.ErasePatient;
import org.jeevan.api.erasure.ErasureId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.command.Aggregates;
import org.jeevan.command.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases who is due, as the newest events say: what waits here may be a little behind, and a hold is no part of it. */
@Component
class DueErasures {

    private static final Logger LOG = LoggerFactory.getLogger(DueErasures.class);

    private final WaitingErasures waiting;
    private final Aggregates aggregates;
    private final Commands commands;
    private final Clock clock;

    DueErasures(ErasureConfiguration.ErasureFile file, Aggregates aggregates, Commands commands, Clock clock) {
        this.waiting = file.waiting();
        this.aggregates = aggregates;
        this.commands = commands;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT10S")
    void eraseDue() {
        for (PatientId patientId : waiting.dueBy(clock.instant())) {
            boolean due = aggregates
                    .ask(Erasure.class, ErasureId.of(patientId).value(), erasure -> erasure.isDue(clock.instant()))
                    .orElse(false);
            if (due) {
                commands.send(new ErasePatient(ErasureId.of(patientId), patientId), Actor.SYSTEM);
                LOG.info("Patient {} was erased as asked for", patientId);
            }
        }
    }
}
