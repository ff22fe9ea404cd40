package org.jeevan.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jeevan.command.AccountsCommand;
import org.jeevan.command.account.People.Person;
import org.jeevan.command.factor.TotpCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way back for an admin, and for an only auditor, through whoever has the keys folder. */
class LostAdminTest {

    private static final String MAILBOX = "admin@localhost";

    @TempDir
    private Path home;

    @Test
    void an_admin_without_any_factor_gets_a_new_first_password_at_the_next_start_and_once() throws IOException {
        try (var side = CommandSide.start(home)) {
            enrol(side, new People(side).admin());
        }
        assertThat(accounts("recover-admin")).isZero();
        String issued;
        try (var side = CommandSide.start(home)) {
            issued = Files.readString(side.keys.resolve(FirstStart.PASSWORD_FILE))
                    .strip();
            assertThat(side.keys.resolve(FirstStart.RECOVERY_FILE)).doesNotExist();
            assertThat(side.mailbox.to(MAILBOX).getLast().body()).contains("Whoever runs the platform");
            var people = new People(side);
            people.begin(admin(side, People.PASSWORD), side.browser()).require(401);
            Person back = admin(side, issued);
            assertThat(people.logIn(back).get("/sessions").require(403).code()).isEqualTo("password-change-required");
            people.withOwnPassword(back);
            assertThat(side.keys.resolve(FirstStart.PASSWORD_FILE)).doesNotExist();
        }
        try (var side = CommandSide.start(home)) {
            new People(side).logIn(admin(side, People.PASSWORD));
            assertThat(side.keys.resolve(FirstStart.PASSWORD_FILE)).doesNotExist();
        }
    }

    @Test
    void an_only_auditor_is_approved_anew_by_admin_and_token_together() throws IOException {
        Person auditor;
        try (var side = CommandSide.start(home)) {
            var people = new People(side);
            auditor = people.auditor("only@example.org");
            assertThat(approve(side, auditor)).isEqualTo(200);
            auditor = people.withOwnPassword(auditor);
            String password = people.admin()
                    .post("/auditors/" + auditor.identifier() + "/recovery", Map.of())
                    .require(200)
                    .text("initialPassword");
            auditor = auditor.with(password);
            assertThat(side.keys.resolve(FirstStart.TOKEN_FILE)).doesNotExist();
        }
        assertThat(accounts("new-auditor-token")).isZero();
        try (var side = CommandSide.start(home)) {
            assertThat(approve(side, auditor)).isEqualTo(200);
            var people = new People(side);
            Person back = people.withOwnPassword(
                    new Person("auditor", auditor.identifier(), auditor.password(), auditor.email(), side.browser()));
            back.browser().post("/approvals/H-0000-0000", Map.of()).require(404);
        }
    }

    @Test
    void nothing_is_made_where_there_is_no_platform_or_the_words_are_others() {
        assertThat(accounts("recover-admin")).isEqualTo(1);
        assertThat(accounts()).isEqualTo(2);
        assertThat(accounts("recover-everybody")).isEqualTo(2);
        assertThat(home.resolve("keys")).doesNotExist();
    }

    private int accounts(String... words) {
        String[] arguments = new String[words.length + 3];
        arguments[0] = "accounts";
        System.arraycopy(words, 0, arguments, 1, words.length);
        arguments[words.length + 1] = "--jeevan.data-dir=" + home.resolve("data");
        arguments[words.length + 2] = "--jeevan.keys-dir=" + home.resolve("keys");
        return AccountsCommand.run(arguments);
    }

    private static Person admin(CommandSide side, String password) {
        return new Person("admin", "admin", password, MAILBOX, side.browser());
    }

    private static int approve(CommandSide side, Person auditor) throws IOException {
        String token =
                Files.readString(side.keys.resolve(FirstStart.TOKEN_FILE)).strip();
        return side.browser()
                .post("/approvals/" + auditor.identifier(), Map.of("token", token))
                .status();
    }

    private static void enrol(CommandSide side, Browser browser) {
        var offer = browser.post("/accounts/current/totp", Map.of()).require(200);
        browser.post(
                        "/accounts/current/totp/" + offer.text("challengeId"),
                        Map.of("code", TotpCodes.at(offer.text("secret"), side.clock.instant())))
                .require(200);
    }
}
