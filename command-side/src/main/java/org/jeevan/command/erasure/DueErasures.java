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

/** Erases who is due. One that is held stays where it is until the hold is released. */
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
            boolean held = aggregates
                    .ask(Erasure.class, ErasureId.of(patientId).value(), Erasure::held)
                    .orElse(true);
            if (!held) {
                commands.send(new ErasePatient(ErasureId.of(patientId), patientId), Actor.SYSTEM);
                LOG.info("Patient {} was erased as asked for", patientId);
            }
        }
    }
}
