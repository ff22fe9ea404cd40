package org.jeevan.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.jeevan.command.account.People.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a form is told of a password is what happens once it is sent. */
class PasswordCheckHttpTest {

    private static final String STOLEN = "nobody guesses 7 of this";

    @TempDir
    private static Path home;

    private static CommandSide side;
    private static People people;

    @BeforeAll
    static void start() throws Exception {
        byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(STOLEN.getBytes(StandardCharsets.UTF_8));
        Path list = Files.writeString(
                home.resolve("stolen"), HexFormat.of().withUpperCase().formatHex(sha1) + ":3\n");
        side = CommandSide.start(home, "default", "--jeevan.passwords.refused-file=" + list);
        people = new People(side);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void says_before_a_sign_up_what_the_sign_up_says() {
        for (String password : new String[] {"Password-1!", "football12", "Ravi Shastri 9", STOLEN, "short"}) {
            assertThat(check(signUp(password)).strength()).isZero();
            assertThat(side.browser()
                            .post("/patients", signUp(password))
                            .require(400)
                            .body()
                            .toString())
                    .contains("\"field\":\"password\"");
        }
        assertThat(check(signUp("river lamp 7 quiet")).strength()).isEqualTo(4);
        side.browser().post("/patients", signUp("river lamp 7 quiet")).require(202);
    }

    @Test
    void knows_who_is_signed_in_and_what_that_person_is_called() {
        Person asha = people.patient();
        String own = "Asha*Rao*77";
        assertThat(side.browser()
                        .post("/password-checks", Map.of("password", own))
                        .require(200)
                        .body()
                        .get("accepted")
                        .asBoolean())
                .isTrue();
        assertThat(asha.browser()
                        .post("/password-checks", Map.of("password", own))
                        .require(200)
                        .body()
                        .get("accepted")
                        .asBoolean())
                .isFalse();
        asha.browser()
                .put("/sessions/current/password", Map.of("oldPassword", People.PASSWORD, "newPassword", own))
                .require(400);
    }

    private record Verdict(boolean accepted, int strength) {}

    private static Verdict check(Map<String, String> signUp) {
        var body = side.browser().post("/password-checks", signUp).require(200).body();
        var verdict = new Verdict(
                body.get("accepted").asBoolean(), body.get("strength").asInt());
        assertThat(verdict.accepted()).isEqualTo(verdict.strength() > 0);
        return verdict;
    }

    private static Map<String, String> signUp(String password) {
        return Map.of(
                "fullName",
                "Ravi Shastri",
                "aadhaarNumber",
                "999941057058",
                "email",
                "ravi@example.org",
                "password",
                password);
    }
}
