package org.jeevan.command.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection.Code;
import org.jeevan.command.login.FailedTries.Failures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedTriesTest {

    private static final String GUESSER = "asha|198.51.100.7";
    private static final int FREE = 5;

    @TempDir
    private Path home;

    private LogInFixture logIn;

    @BeforeEach
    void open() {
        logIn = new LogInFixture(home);
    }

    @AfterEach
    void close() {
        logIn.close();
    }

    @Test
    void the_free_failures_cost_nothing() {
        fail(FREE);
        mayTry(GUESSER);
    }

    @Test
    void each_further_failure_doubles_the_wait() {
        fail(FREE + 1);
        hasToWait();
        logIn.clock.advance(Duration.ofSeconds(1));
        mayTry(GUESSER);
        fail(1);
        logIn.clock.advance(Duration.ofMillis(1_999));
        hasToWait();
        logIn.clock.advance(Duration.ofMillis(1));
        mayTry(GUESSER);
    }

    @Test
    void nobody_waits_longer_than_a_quarter_of_an_hour() {
        fail(FREE + 60);
        hasToWait();
        logIn.clock.advance(Duration.ofMinutes(15));
        mayTry(GUESSER);
    }

    @Test
    void a_guesser_elsewhere_locks_nobody_out() {
        fail(FREE + 10);
        mayTry("asha|203.0.113.9");
    }

    @Test
    void of_many_tries_at_once_no_more_pass_than_one_after_the_other() throws Exception {
        var passed = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (int i = 0; i < 100; i++) {
                threads.execute(() -> {
                    logIn.tries.spend("log-in", GUESSER, FREE);
                    passed.incrementAndGet();
                });
            }
        }
        assertThat(passed).hasValue(FREE + 1); // the one beyond the free ones is the first that has to be waited for
        hasToWait();
    }

    @Test
    void tells_how_many_failures_are_remembered_and_when_the_last_was() {
        assertThat(logIn.tries.failures("log-in", GUESSER)).isEmpty();
        fail(2);
        logIn.clock.advance(Duration.ofMinutes(59));
        assertThat(logIn.tries.failures("log-in", GUESSER))
                .contains(new Failures(2, logIn.clock.instant().minus(Duration.ofMinutes(59))));
        logIn.clock.advance(Duration.ofMinutes(2));
        assertThat(logIn.tries.failures("log-in", GUESSER)).isEmpty();
    }

    @Test
    void a_success_forgets_the_failures() {
        fail(FREE);
        logIn.tries.succeeded("log-in", GUESSER);
        fail(FREE);
        mayTry(GUESSER);
    }

    @Test
    void an_hour_forgets_the_failures() {
        fail(FREE + 3);
        logIn.clock.advance(Duration.ofMinutes(61));
        fail(1);
        mayTry(GUESSER);
    }

    @Test
    void a_restart_forgets_nothing() {
        fail(FREE + 5);
        logIn.close();
        open();
        hasToWait();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            logIn.tries.failed("log-in", GUESSER, FREE);
        }
    }

    private void mayTry(String subject) {
        assertThatCode(() -> logIn.tries.requireMayTry("log-in", subject)).doesNotThrowAnyException();
    }

    private void hasToWait() {
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> logIn.tries.requireMayTry("log-in", GUESSER))
                .satisfies(e -> assertThat(e.rejection().code()).isEqualTo(Code.TOO_MANY_ATTEMPTS));
    }
}
