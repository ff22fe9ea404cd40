package org.jeevan.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.CONTENT;
import static org.jeevan.api.Examples.DISCHARGE;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jeevan.command.TestClock;
import org.jeevan.command.erasure.ErasureRegister.Entry;
import org.jeevan.command.record.WithdrawalRegister;
import org.jeevan.command.vault.KeyRotations;
import org.jeevan.command.vault.Vault;
import org.jeevan.command.vault.VaultDataKeys;
import org.jeevan.crypto.KeyKind;
import org.jeevan.crypto.KeysFolder;
import org.jeevan.crypto.KeystoreVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotationAfterErasureTest {

    @Test
    void rotates_once_when_the_oldest_erasure_under_the_key_is_four_weeks_old(@TempDir Path folder) {
        var clock = new TestClock(Instant.now());
        KeystoreVault keyVault = KeystoreVault.openOrCreate(folder.resolve("keys"), Optional.empty());
        try (Vault vault = Vault.open(folder.resolve("vault.db"));
                var rotations = new KeyRotations(vault, new VaultDataKeys(vault, keyVault), keyVault, clock)) {
            var register = new ErasureRegister(KeysFolder.open(folder.resolve("keys")));
            var withdrawals = new WithdrawalRegister(KeysFolder.open(folder.resolve("keys")));
            var rotation = new RotationAfterErasure(register, withdrawals, rotations, clock);
            rotation.rotateWhereDue();
            clock.advance(Duration.ofDays(1));
            register.add(new Entry(ASHA, ASHAS_ACCOUNT, clock.instant()));
            clock.advance(RotationAfterErasure.AT_MOST);
            rotation.rotateWhereDue();
            assertThat(newest(rotations)).isEqualTo(1);
            clock.advance(Duration.ofHours(12));
            rotation.rotateWhereDue();
            rotations.runToEnd(KeyKind.KEK);
            assertThat(newest(rotations)).isEqualTo(2);
            clock.advance(Duration.ofDays(60));
            rotation.rotateWhereDue();
            assertThat(newest(rotations)).isEqualTo(2);
            withdrawals.add(new WithdrawalRegister.Entry(ASHA, DISCHARGE, CONTENT.contentId(), clock.instant()));
            clock.advance(RotationAfterErasure.AT_MOST.plusHours(1));
            rotation.rotateWhereDue();
            rotations.runToEnd(KeyKind.KEK);
            assertThat(newest(rotations)).isEqualTo(3);
        }
    }

    private static int newest(KeyRotations rotations) {
        return rotations.status(KeyKind.KEK).versions().stream()
                .mapToInt(KeyRotations.Version::version)
                .max()
                .orElseThrow();
    }
}
