package org.jeevan.command.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jeevan.command.record.WithdrawalRegister;
import org.jeevan.command.vault.KeyRotations;
import org.jeevan.command.vault.KeyRotations.Version;
import org.jeevan.crypto.KeyKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Rotates the key-encryption key some weeks after an erasure, or the withdrawal of somebody else's document: whoever kept an old copy of the data then needs an equally old
 * copy of the keys, too. Those of a month share one rotation.
 */
@Component
class RotationAfterErasure {

    static final Duration AT_MOST = Duration.ofDays(28);

    private static final Logger LOG = LoggerFactory.getLogger(RotationAfterErasure.class);

    private final ErasureRegister register;
    private final WithdrawalRegister withdrawals;
    private final KeyRotations rotations;
    private final Clock clock;

    RotationAfterErasure(
            ErasureRegister register, WithdrawalRegister withdrawals, KeyRotations rotations, Clock clock) {
        this.register = register;
        this.withdrawals = withdrawals;
        this.rotations = rotations;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT12H")
    void rotateWhereDue() {
        Instant newest = rotations.status(KeyKind.KEK).versions().stream()
                .map(Version::knownSince)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        boolean due = Stream.concat(
                        register.entries().stream().map(ErasureRegister.Entry::at),
                        withdrawals.entries().stream().map(WithdrawalRegister.Entry::at))
                .anyMatch(at -> at.isAfter(newest) && at.plus(AT_MOST).isBefore(clock.instant()));
        if (due) {
            rotations.start(KeyKind.KEK, "erasure/" + newest);
            LOG.info("The key-encryption key is rotated, because something was erased under it");
        }
    }
}
