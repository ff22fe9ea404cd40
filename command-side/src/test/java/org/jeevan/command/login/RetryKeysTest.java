package org.jeevan.command.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.DOCTOR;

import java.nio.file.Path;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetryKeysTest {

    @TempDir
    private Path home;

    private LogInFixture logIn;

    @BeforeEach
    void open() {
        logIn = new LogInFixture(home);
        logIn.retryKeys.use(DOCTOR, "key-1", "PUT /a\nfirst");
    }

    @AfterEach
    void close() {
        logIn.close();
    }

    @Test
    void the_same_request_may_come_again() {
        assertThatCode(() -> logIn.retryKeys.use(DOCTOR, "key-1", "PUT /a\nfirst"))
                .doesNotThrowAnyException();
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> logIn.retryKeys.use(DOCTOR, "key-1", "PUT /a\nsecond"))
                .satisfies(e -> assertThat(e.rejection().code()).isEqualTo(Code.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void another_person_may_use_the_same_key() {
        assertThatCode(() -> logIn.retryKeys.use(ASHAS_ACCOUNT, "key-1", "PUT /b\nelse"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_refused_request_frees_its_key() {
        logIn.retryKeys.forget(DOCTOR, "key-1");
        assertThatCode(() -> logIn.retryKeys.use(DOCTOR, "key-1", "PUT /a\ncorrected"))
                .doesNotThrowAnyException();
    }
}
