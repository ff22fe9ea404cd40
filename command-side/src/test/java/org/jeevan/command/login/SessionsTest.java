package org.jeevan.command.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.BY_ASHA;

import java.nio.file.Path;
import java.time.Duration;
import org.jeevan.web.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {

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
    void knows_who_is_behind_a_session_and_nobody_behind_anything_else() {
        SignedIn asha = logIn.sessions.start(new Newcomer(BY_ASHA, ASHA, "Asha", false));
        assertThat(logIn.sessions.find(asha.sessionId())).contains(asha);
        assertThat(logIn.sessions.find(null)).isEmpty();
        assertThat(logIn.sessions.find("")).isEmpty();
        assertThat(logIn.sessions.find(asha.sessionId() + "x")).isEmpty();
    }

    @Test
    void survives_a_restart() {
        SignedIn asha = logIn.sessions.start(new Newcomer(BY_ASHA, ASHA, "Asha", true));
        logIn.close();
        open();
        assertThat(logIn.sessions.find(asha.sessionId())).contains(asha);
    }

    @Test
    void ends_at_log_out_also_beyond_a_restart() {
        SignedIn asha = logIn.sessions.start(new Newcomer(BY_ASHA, ASHA, "Asha", false));
        logIn.sessions.end(asha.sessionId());
        assertThat(logIn.sessions.find(asha.sessionId())).isEmpty();
        logIn.close();
        open();
        assertThat(logIn.sessions.find(asha.sessionId())).isEmpty();
    }

    @Test
    void ends_after_half_an_hour_without_a_request() {
        SignedIn asha = logIn.sessions.start(new Newcomer(BY_ASHA, ASHA, "Asha", false));
        logIn.clock.advance(Duration.ofMinutes(29));
        assertThat(logIn.sessions.find(asha.sessionId())).isPresent();
        logIn.clock.advance(Duration.ofMinutes(29));
        assertThat(logIn.sessions.find(asha.sessionId())).isPresent();
        logIn.clock.advance(Duration.ofMinutes(31));
        assertThat(logIn.sessions.find(asha.sessionId())).isEmpty();
    }

    @Test
    void ends_after_twelve_hours_however_busy() {
        SignedIn asha = logIn.sessions.start(new Newcomer(BY_ASHA, ASHA, "Asha", false));
        for (int i = 0; i < 36; i++) {
            logIn.clock.advance(Duration.ofMinutes(20));
            logIn.sessions.find(asha.sessionId());
        }
        logIn.clock.advance(Duration.ofMinutes(1));
        assertThat(logIn.sessions.find(asha.sessionId())).isEmpty();
    }

    @Test
    void a_changed_password_ends_the_other_sessions_and_frees_this_one_under_another_id() {
        SignedIn here = logIn.sessions.start(new Newcomer(BY_ASHA, ASHA, "Asha", true));
        SignedIn elsewhere = logIn.sessions.start(new Newcomer(BY_ASHA, ASHA, "Asha", true));
        SignedIn after = logIn.sessions.passwordChanged(here.sessionId()).orElseThrow();
        logIn.sessions.endOthers(after);
        assertThat(after.sessionId()).isNotEqualTo(here.sessionId());
        assertThat(after.mustChangePassword()).isFalse();
        assertThat(logIn.sessions.find(after.sessionId())).contains(after);
        assertThat(logIn.sessions.find(here.sessionId())).isEmpty();
        assertThat(logIn.sessions.find(elsewhere.sessionId())).isEmpty();
    }

    @Test
    void a_session_that_has_ended_does_not_go_on_with_another_password() {
        SignedIn ended = logIn.sessions.start(new Newcomer(BY_ASHA, ASHA, "Asha", true));
        logIn.sessions.end(ended.sessionId());
        assertThat(logIn.sessions.passwordChanged(ended.sessionId())).isEmpty();
    }

    @Test
    void a_confirmation_at_the_desk_reaches_the_open_session() {
        SignedIn waiting = logIn.sessions.start(new Newcomer(BY_ASHA, null, "Asha", false));
        logIn.sessions.bind(ASHAS_ACCOUNT, ASHA);
        assertThat(logIn.sessions.find(waiting.sessionId()).orElseThrow().patientId())
                .isEqualTo(ASHA);
    }

    @Test
    void a_proof_is_fresh_for_five_minutes() {
        SignedIn asha = logIn.sessions.start(new Newcomer(BY_ASHA, ASHA, "Asha", false));
        logIn.clock.advance(Duration.ofSeconds(299));
        assertThat(logIn.sessions.isFresh(asha.sessionId())).isTrue();
        logIn.clock.advance(Duration.ofSeconds(1));
        assertThat(logIn.sessions.isFresh(asha.sessionId())).isFalse();
        logIn.sessions.proven(asha.sessionId());
        assertThat(logIn.sessions.isFresh(asha.sessionId())).isTrue();
        assertThat(logIn.sessions.isFresh("nobody's")).isFalse();
    }

    @Test
    void a_limit_ends_when_it_is_over_or_lifted_also_beyond_a_restart() {
        var until = logIn.clock.instant().plus(Duration.ofMinutes(20));
        SignedIn first = logIn.sessions.start(new Newcomer(BY_ASHA, ASHA, "Asha", false, false, until, "Firefox"));
        SignedIn second = logIn.sessions.start(new Newcomer(BY_ASHA, ASHA, "Asha", false, false, until, "Firefox"));
        assertThat(first.limited()).isTrue();
        logIn.sessions.limit(BY_ASHA.person(), null);
        logIn.close();
        open();
        assertThat(logIn.sessions.find(second.sessionId()).orElseThrow().limited())
                .isFalse();
        SignedIn third = logIn.sessions.start(new Newcomer(BY_ASHA, ASHA, "Asha", false, false, until, "Firefox"));
        logIn.clock.advance(Duration.ofMinutes(20));
        assertThat(logIn.sessions.find(third.sessionId()).orElseThrow().limited())
                .isFalse();
    }

    @Test
    void an_ended_session_does_not_come_back_with_a_change_that_came_late() {
        SignedIn asha = logIn.sessions.start(new Newcomer(BY_ASHA, ASHA, "Asha", true));
        logIn.sessions.endAll(BY_ASHA.person());
        logIn.sessions.passwordChanged(asha.sessionId());
        logIn.sessions.bind(BY_ASHA.person(), ASHA);
        assertThat(logIn.sessions.find(asha.sessionId())).isEmpty();
        logIn.close();
        open();
        assertThat(logIn.sessions.find(asha.sessionId())).isEmpty();
    }
}
