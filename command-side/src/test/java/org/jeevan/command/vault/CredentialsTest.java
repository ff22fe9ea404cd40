package org.jeevan.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.KeySubject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {

    private static final AccountId NURSE = new AccountId("0197a000-0000-7000-8000-000000000005");
    private static final AccountId CLERK = new AccountId("0197a000-0000-7000-8000-000000000004");
    private static final String PASSWORD = "correct horse battery staple";

    @TempDir
    private Path home;

    private VaultFixture fixture;

    @BeforeEach
    void open() {
        fixture = new VaultFixture(home);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void accepts_the_password_that_was_set_and_no_other_also_after_a_restart() {
        fixture.credentials.store(NURSE, fixture.credentials.hash(PASSWORD));
        close();
        open();
        assertThat(fixture.credentials.verify(Optional.of(NURSE), PASSWORD)).isTrue();
        assertThat(fixture.credentials.verify(Optional.of(NURSE), PASSWORD + " "))
                .isFalse();
        assertThat(fixture.credentials.verify(Optional.of(NURSE), "")).isFalse();
        assertThat(fixture.credentials.verify(Optional.of(CLERK), PASSWORD)).isFalse();
        assertThat(fixture.credentials.verify(Optional.empty(), PASSWORD)).isFalse();
    }

    @Test
    void accepts_nothing_for_an_account_without_a_password() {
        assertThat(fixture.credentials.verify(Optional.of(NURSE), "")).isFalse();
        assertThat(fixture.credentials.verify(Optional.empty(), "")).isFalse();
    }

    @Test
    void a_new_password_replaces_the_old_one_and_a_deleted_one_is_gone() {
        fixture.credentials.store(NURSE, fixture.credentials.hash(PASSWORD));
        fixture.credentials.store(NURSE, fixture.credentials.hash("a new one"));
        assertThat(fixture.credentials.verify(Optional.of(NURSE), PASSWORD)).isFalse();
        assertThat(fixture.credentials.verify(Optional.of(NURSE), "a new one")).isTrue();
        assertThat(fixture.credentials.delete(NURSE)).isTrue();
        assertThat(fixture.credentials.delete(NURSE)).isFalse();
        assertThat(fixture.credentials.verify(Optional.of(NURSE), "a new one")).isFalse();
    }

    @Test
    void a_forgotten_account_looks_like_one_that_never_was() {
        fixture.credentials.store(NURSE, fixture.credentials.hash(PASSWORD));
        fixture.keys.destroy(new KeySubject.Account(NURSE));
        assertThat(fixture.credentials.verify(Optional.of(NURSE), PASSWORD)).isFalse();
    }

    @Test
    void a_password_is_the_same_however_its_accents_are_encoded() {
        fixture.credentials.store(NURSE, fixture.credentials.hash("caf\u00e9"));
        assertThat(fixture.credentials.verify(Optional.of(NURSE), "cafe\u0301")).isTrue();
    }

    /** Made by the reference implementation (argon2 command, libargon2): -id -t 2 -m 16 -p 1, salt somesalt. */
    @Test
    void verifies_a_hash_that_the_reference_implementation_made() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(PasswordHash.matches("password", reference)).isTrue();
        assertThat(PasswordHash.matches("Password", reference)).isFalse();
    }

    @Test
    void stores_its_parameters_in_the_phc_form() {
        assertThat(new PasswordHash(1024, 1).create(PASSWORD)).startsWith("$argon2id$v=19$m=1024,t=1,p=1$");
    }

    @Test
    void refuses_at_once_when_too_many_wait() throws Exception {
        var gate = new HashingGate(1, 1);
        var release = new CountDownLatch(1);
        var entered = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = threads.submit(() -> gate.pass(() -> {
                entered.countDown();
                return await(release);
            }));
            entered.await();
            var waiting = threads.submit(() -> gate.pass(() -> true));
            while (gate.waiting() == 0) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> gate.pass(() -> true)).isInstanceOf(PasswordsBusyException.class);
            release.countDown();
            assertThat(running.get()).isTrue();
            assertThat(waiting.get()).isTrue();
        }
        assertThat(gate.pass(() -> true)).isTrue();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
