package org.jeevan.command.record;

import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.record.RecordCommand.WithdrawAgain;
import org.jeevan.command.Aggregates;
import org.jeevan.command.Commands;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.KeyDestroyedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Applies the register of withdrawals to a restored back-up that is older: the keys are destroyed before anybody is served,
 * and the event, which that back-up lacks, is written again, so that read models and files follow.
 */
@Component
class RestoredWithdrawals implements SmartInitializingSingleton, ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RestoredWithdrawals.class);

    private final WithdrawalRegister register;
    private final DataKeys keys;
    private final Aggregates aggregates;
    private final Commands commands;

    RestoredWithdrawals(WithdrawalRegister register, DataKeys keys, Aggregates aggregates, Commands commands) {
        this.register = register;
        this.keys = keys;
        this.aggregates = aggregates;
        this.commands = commands;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (WithdrawalRegister.Entry entry : register.entries()) {
            var subject = new KeySubject.Record(entry.patientId(), entry.recordId());
            if (!isDestroyed(subject)) {
                keys.destroy(subject);
            }
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (WithdrawalRegister.Entry entry : register.entries()) {
            boolean cameBack = aggregates
                    .ask(Record.class, entry.recordId().value(), record -> !record.isSomebodyElses())
                    .orElse(false);
            if (cameBack) {
                commands.send(new WithdrawAgain(entry.recordId(), entry.patientId(), entry.contentId()), Actor.SYSTEM);
                LOG.warn(
                        "Record {} was in a back-up that is older than its withdrawal, and is gone again",
                        entry.recordId());
            }
        }
    }

    /** Where there never was a key one is made, and the answer is no. */
    private boolean isDestroyed(KeySubject subject) {
        try {
            keys.current(subject);
            return false;
        } catch (KeyDestroyedException destroyed) {
            return true;
        }
    }
}
