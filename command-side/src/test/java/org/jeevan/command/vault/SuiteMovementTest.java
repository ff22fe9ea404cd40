package org.jeevan.command.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.CARD_TOKEN;

import java.nio.file.Path;
import java.util.Optional;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Identifier;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.crypto.DataKey;
import org.jeevan.crypto.Envelope;
import org.jeevan.crypto.KeystoreVault;
import org.jeevan.crypto.OldSuite;
import org.jeevan.crypto.WrappedDataKey;
import org.jeevan.crypto.WrappedKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vault file that an older system wrote with 3DES. */
class SuiteMovementTest {

    private static final PatientId ASHA = PatientId.random();
    private static final AccountId ACCOUNT = AccountId.random();
    private static final Identifier NUMBER = Identifier.aadhaar("234123412346");
    private static final KeySubject.Record RECORD = new KeySubject.Record(ASHA, RecordId.random());

    private static final byte[] SECRET = "of an authenticator".getBytes(UTF_8);

    @TempDir
    private Path home;

    private VaultFixture old;
    private KeystoreVault keyVault;
    private byte[] note;

    @BeforeEach
    void everything_is_sealed_with_an_older_suite() {
        old = new VaultFixture(home);
        keyVault = KeystoreVault.open(home.resolve("keys"), Optional.empty());
        old.identifiers.claim(NUMBER, ASHA);
        old.credentials.store(ACCOUNT, old.credentials.hash("correct horse"));
        note = Envelope.seal(old.keys.current(RECORD), "note", "1", new byte[0], "text".getBytes(UTF_8));
        secrets().put(ACCOUNT, "totp", "", 7, SECRET);
        reseal("credentials", "account", "", "password");
        reseal("account_secrets", "account || '|' || id", "", "account-secret.totp");
        reseal("blind_entries", "holder", "aadhaar", "blind-entry");
        rewrap(new KeySubject.Patient(ASHA));
        rewrap(new KeySubject.Account(ACCOUNT));
        rewrap(RECORD);
        assertThat(outdated()).isEqualTo(6);
    }

    @AfterEach
    void close() {
        old.close();
    }

    @Test
    void is_read_as_it_is() {
        requireReadable();
    }

    @Test
    void is_sealed_anew_and_says_the_same() {
        assertThat(movement().run()).isEqualTo(6);
        assertThat(outdated()).isZero();
        requireReadable();
        assertThat(movement().run()).isZero();
    }

    @Test
    void a_card_is_moved_too() {
        old.cards.enter(CARD_TOKEN, ASHA);
        reseal("blind_entries", "holder", "emergency-card", "blind-entry.emergency-card");
        assertThat(outdated()).isEqualTo(7);
        assertThat(movement().run()).isEqualTo(7);
        assertThat(outdated()).isZero();
        requireReadable();
        assertThat(old.cards.tokensOf(ASHA)).containsExactly(CARD_TOKEN);
    }

    @Test
    void what_belongs_to_somebody_forgotten_does_not_stop_it() {
        old.keys.destroy(new KeySubject.Patient(ASHA));
        movement().run();
        assertThat(outdated()).isEqualTo(1); // the sealed number, which nobody can read
        try (var restarted = new VaultFixture(home)) {
            assertThat(restarted.credentials.verify(Optional.of(ACCOUNT), "correct horse"))
                    .isTrue();
        }
    }

    private AccountSecrets secrets() {
        return new AccountSecrets(old.vault, old.keys);
    }

    private SuiteMovement movement() {
        return new SuiteMovement(old.vault, old.keys, keyVault);
    }

    private void requireReadable() {
        try (var restarted = new VaultFixture(home)) {
            assertThat(restarted.identifiers.identifiersOf(ASHA, Identifier.Scheme.AADHAAR))
                    .containsExactly(NUMBER);
            assertThat(restarted.credentials.verify(Optional.of(ACCOUNT), "correct horse"))
                    .isTrue();
            assertThat(new AccountSecrets(restarted.vault, restarted.keys).find(ACCOUNT, "totp", ""))
                    .get()
                    .satisfies(secret -> assertThat(secret.counter()).isEqualTo(7))
                    .satisfies(secret -> assertThat(secret.value()).isEqualTo(SECRET));
            assertThat(Envelope.open(restarted.keys, "note", "1", new byte[0], note))
                    .isEqualTo("text".getBytes(UTF_8));
        }
    }

    private void rewrap(KeySubject subject) {
        WrappedDataKey row = old.vault.read(
                connection -> KeyTable.findBySubject(connection, subject).orElseThrow());
        byte[] aad = (row.kind() + '\n' + row.subject()).getBytes(UTF_8);
        WrappedKey anew;
        if (row.kekVersion() == null) {
            DataKey parent = old.keys.current(new KeySubject.Patient(ASHA));
            byte[] secret = Envelope.open(parent, "data-key", row.id().toString(), aad, row.wrapped());
            anew = new WrappedKey(
                    0, OldSuite.envelope(parent, "data-key", row.id().toString(), aad, secret));
        } else {
            byte[] secret = keyVault.unwrap(row.id(), aad, new WrappedKey(row.kekVersion(), row.wrapped()));
            anew = OldSuite.wrap(home.resolve("keys"), row.id(), aad, secret);
        }
        var replacing = new WrappedDataKey(
                row.id(), row.kind(), row.subject(), row.parentKind(), row.parent(), row.kekVersion(), anew.bytes());
        assertThat(old.vault.<Integer>write(connection -> KeyTable.replace(connection, row, replacing)))
                .isEqualTo(1);
    }

    /** @param scheme empty for a table that has none; there is one row of it */
    private void reseal(String table, String owner, String scheme, String purpose) {
        String condition = scheme.isEmpty() ? "true" : "scheme = '%s'".formatted(scheme);
        old.vault.write(connection -> {
            try (var select = connection.prepareStatement(
                            "SELECT %s, sealed FROM %s WHERE %s".formatted(owner, table, condition));
                    var update = connection.prepareStatement(
                            "UPDATE %s SET sealed = ? WHERE %s".formatted(table, condition))) {
                var row = select.executeQuery();
                byte[] aad = scheme.getBytes(UTF_8);
                byte[] sealed = row.getBytes(2);
                DataKey key = old.keys.find(Envelope.keyId(sealed)).orElseThrow();
                byte[] plaintext = Envelope.open(key, purpose, row.getString(1), aad, sealed);
                update.setBytes(1, OldSuite.envelope(key, purpose, row.getString(1), aad, plaintext));
                return update.executeUpdate();
            }
        });
    }

    private int outdated() {
        return old.vault.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT (SELECT count(*) FROM data_keys WHERE substr(wrapped, 2, 1) <> x'01')
                         + (SELECT count(*) FROM credentials WHERE substr(sealed, 2, 1) <> x'01')
                         + (SELECT count(*) FROM account_secrets WHERE substr(sealed, 2, 1) <> x'01')
                         + (SELECT count(*) FROM blind_entries WHERE substr(sealed, 2, 1) <> x'01')
                    """)) {
                return select.executeQuery().getInt(1);
            }
        });
    }
}
