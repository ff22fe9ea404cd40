package org.jeevan.command.erasure;

import org.jeevan.api.erasure.ErasureCommand.EraseAgain;
import org.jeevan.api.erasure.ErasureId;
import org.jeevan.api.identity.Actor;
import org.jeevan.command.Aggregates;
import org.jeevan.command.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Applies the register of erasures to a restored back-up that is older: the keys are destroyed before anybody is served,
 * and the event, which that back-up lacks, is written again, so that read models and files follow.
 */
@Component
class RestoredErasures implements SmartInitializingSingleton, ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RestoredErasures.class);

    private final ErasureRegister register;
    private final Forgetting forgetting;
    private final Aggregates aggregates;
    private final Commands commands;

    RestoredErasures(ErasureRegister register, Forgetting forgetting, Aggregates aggregates, Commands commands) {
        this.register = register;
        this.forgetting = forgetting;
        this.aggregates = aggregates;
        this.commands = commands;
    }

    @Override
    public void afterSingletonsInstantiated() {
        register.entries().stream()
                .filter(entry -> !forgetting.isForgotten(entry.patientId()))
                .forEach(entry -> forgetting.forget(entry.patientId(), entry.accountId()));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (ErasureRegister.Entry entry : register.entries()) {
            ErasureId id = ErasureId.of(entry.patientId());
            if (!aggregates.ask(Erasure.class, id.value(), Erasure::erased).orElse(false)) {
                commands.send(new EraseAgain(id, entry.patientId(), entry.accountId()), Actor.SYSTEM);
                LOG.warn(
                        "Patient {} was in a back-up that is older than the erasure, and is erased again",
                        entry.patientId());
            }
        }
    }
}
