package org.jeevan.command.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection.Code;
import org.jeevan.command.login.Challenge.CompleteLogIn;
import org.jeevan.command.login.Challenge.CompleteSignUp;
import org.jeevan.command.login.Challenge.ProveAgain;
import org.jeevan.command.login.Challenge.ResetPassword;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChallengesTest {

    private static final CompleteLogIn LOG_IN = new CompleteLogIn(AccountKind.PATIENT, ASHAS_ACCOUNT, ASHA, "7/1");

    @TempDir
    private Path home;

    private LogInFixture logIn;
    private Challenges.Begun begun;

    @BeforeEach
    void open() {
        logIn = new LogInFixture(home);
        begun = logIn.challenges.begin(new Challenge("this browser", LOG_IN));
    }

    @AfterEach
    void close() {
        logIn.close();
    }

    @Test
    void answers_what_the_code_was_for() {
        assertThat(begun.code()).matches("[0-9]{6}");
        assertThat(solve(begun.code())).isEqualTo(LOG_IN);
    }

    @Test
    void takes_a_code_once() {
        solve(begun.code());
        refuses(Code.CODE_EXPIRED, begun.code());
    }

    @Test
    void refuses_another_code_and_still_takes_the_right_one() {
        refuses(Code.WRONG_CODE, wrong(1));
        assertThat(solve(" " + begun.code() + " ")).isEqualTo(LOG_IN);
    }

    @Test
    void refuses_even_the_right_code_after_five_wrong_ones() {
        for (int i = 1; i <= 5; i++) {
            refuses(Code.WRONG_CODE, wrong(i));
        }
        refuses(Code.TOO_MANY_ATTEMPTS, begun.code());
    }

    @Test
    void a_restart_gives_no_try_back() {
        for (int i = 1; i <= 5; i++) {
            refuses(Code.WRONG_CODE, wrong(i));
        }
        logIn.close();
        logIn = new LogInFixture(home);
        refuses(Code.TOO_MANY_ATTEMPTS, begun.code());
    }

    @Test
    void refuses_the_right_code_after_five_minutes() {
        logIn.clock.advance(Duration.ofMinutes(5).plusMillis(1));
        refuses(Code.CODE_EXPIRED, begun.code());
    }

    @Test
    void refuses_the_right_code_from_another_browser_without_spending_a_try() {
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(CommandRejected.class)
                    .isThrownBy(() -> logIn.challenges.solve(begun.challengeId(), "another browser", begun.code()))
                    .satisfies(e -> assertThat(e.rejection().code()).isEqualTo(Code.CODE_EXPIRED));
        }
        assertThat(solve(begun.code())).isEqualTo(LOG_IN);
    }

    @Test
    void refuses_the_right_code_once_the_log_in_of_whom_it_is_about_has_changed() {
        var proof = new ProveAgain(ASHAS_ACCOUNT);
        logIn.versions.put(ASHAS_ACCOUNT, 3);
        begun = logIn.challenges.begin(new Challenge("this browser", proof));
        logIn.versions.put(ASHAS_ACCOUNT, 4);
        refuses(Code.CODE_EXPIRED, begun.code());
        logIn.versions.remove(ASHAS_ACCOUNT);
        refuses(Code.CODE_EXPIRED, begun.code());
    }

    @Test
    void refuses_the_right_code_if_the_change_comes_while_the_proof_is_looked_at() {
        begun = logIn.challenges.begin(new Challenge("this browser", new ProveAgain(ASHAS_ACCOUNT)));
        var attempt = logIn.challenges.attempt(begun.challengeId(), "this browser");
        assertThat(attempt.matches(begun.code())).isTrue();
        logIn.versions.put(ASHAS_ACCOUNT, 1);
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(attempt::finish)
                .satisfies(e -> assertThat(e.rejection().code()).isEqualTo(Code.CODE_EXPIRED));
    }

    @Test
    void goes_on_for_more_than_was_known_when_it_began() {
        var known = new ResetPassword("PATIENT", "234123412346", "somebody/1");
        begun = logIn.challenges.begin(
                new Challenge("this browser", new ResetPassword("PATIENT", "234123412346", null)));
        logIn.challenges.replace(begun.challengeId(), new Challenge("this browser", known));
        assertThat(solve(begun.code())).isEqualTo(known);
        logIn.challenges.replace(begun.challengeId(), new Challenge("this browser", known));
        refuses(Code.CODE_EXPIRED, begun.code());
    }

    @Test
    void keeps_nothing_of_a_sign_up_that_a_thief_could_read() throws IOException {
        var signUp = new CompleteSignUp(
                ASHA, ASHAS_ACCOUNT, "Asha Canary", "234123412346", "canary@example.org", "$argon2id$canary");
        var sealed = logIn.challenges.begin(new Challenge("this browser", signUp));
        assertThat(logIn.challenges.solve(sealed.challengeId(), "this browser", sealed.code()))
                .isEqualTo(signUp);
        logIn.challenges.begin(new Challenge("this browser", signUp));
        logIn.close();
        String bytes = new String(Files.readAllBytes(logIn.path), StandardCharsets.ISO_8859_1);
        assertThat(bytes)
                .contains("CREATE TABLE")
                .doesNotContainIgnoringCase("canary")
                .doesNotContain("234123412346");
    }

    @Test
    void forgets_what_has_expired() throws IOException {
        logIn.clock.advance(Duration.ofHours(25));
        logIn.file.sweep(logIn.clock.instant());
        refuses(Code.CODE_EXPIRED, begun.code());
        int left = logIn.file.read(connection -> {
            try (var rows = connection.createStatement().executeQuery("SELECT count(*) FROM challenges")) {
                return rows.getInt(1);
            }
        });
        assertThat(left).isZero();
    }

    private Challenge.Purpose solve(String code) {
        return logIn.challenges.solve(begun.challengeId(), "this browser", code);
    }

    private void refuses(Code expected, String code) {
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> solve(code))
                .satisfies(e -> assertThat(e.rejection().code()).isEqualTo(expected));
    }

    private String wrong(int offset) {
        return "%06d".formatted((Integer.parseInt(begun.code()) + offset) % 1_000_000);
    }
}
