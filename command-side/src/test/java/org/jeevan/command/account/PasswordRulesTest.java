package org.jeevan.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.jeevan.api.rejection.CommandRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final PasswordRules RULES = new PasswordRules(new StolenPasswords((Path) null));
    private static final String[] ASHA = {"Asha Kulkarni", "asha.k1980@example.org", "999941057058"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password", "Password1!", "P@ssw0rd", "p4ssw0rd2026", "!!welcome!!", "Welcome@123", "qwertyuiop",
                        "asdfghjkl",
                "zxcvbnm123", "12345678", "87654321", "abcdefgh", "1qaz2wsx", "aaaaaaaa", "abcdabcd", "12121212",
                "iloveyou1", "jaishreeram108", "Hospital#1", "JEEVAN2026", "admin@2026", "letmein!", "ｐａｓｓｗｏｒｄ",
                        "1ndi@2026"
            })
    void refuses_what_is_guessed_first(String password) {
        assertRefused(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kulkarni1",
                "asha kulkarni",
                "AshaKulkarni!",
                "asha.k1980",
                "asha.k1980@example.org",
                "999941057058",
                "9999 4105 7058",
                "Kulkarn1#2026",
                "my 9999 4105 7058!",
                "x999941057058x"
            })
    void refuses_what_the_person_is_known_by(String password) {
        assertRefused(password);
    }

    /** Of those that were stolen most often, and what a guesser makes of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sunshine",
                "trustno1",
                "baseball",
                "football12",
                "monkey2019",
                "superman",
                "michelle",
                "mypassword1",
                "Abcd1234!",
                "1q2w3e4r",
                "zaq12wsx",
                "Secret123!",
                "drowssap1",
                "19851985",
                "dragon88"
            })
    void refuses_what_a_guesser_finds_within_a_million_tries(String password) {
        assertRefused(password);
    }

    @Test
    void refuses_the_three_thousand_that_are_used_most() throws IOException {
        var refused = new ArrayList<String>();
        var taken = new ArrayList<String>();
        try (var list = Zxcvbn.class.getResourceAsStream("matchers/dictionaries/passwords.txt")) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(password -> password.length() >= 8)
                    .limit(3_000)
                    .forEach(password -> (RULES.strength(password) == 0 ? refused : taken).add(password));
        }
        assertThat(refused).hasSize(3_000);
        assertThat(taken).isEmpty();
    }

    @Test
    void a_long_password_takes_no_long_time() {
        RULES.strength("4@$(0!1|7%".repeat(12)); // loads the lists
        long start = System.nanoTime();
        RULES.strength("4@$(0!1|7%".repeat(12));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Correct-Horse-9",
                "river lamp 7 quiet",
                "Jeevan-Demo-2026",
                "A-long-benchmark-7",
                "kZ3v9Qmpt4Ws",
                "பாதுகாப்பான சொல்",
                "ashas old blue door",
                "passwords are for cats",
                "7219-4466-0931-55"
            })
    void takes_what_is_not(String password) {
        assertThat(RULES.require(password, "password", ASHA)).isEqualTo(password);
    }

    @Test
    void asks_for_length_and_for_no_kinds_of_characters() {
        assertRefused(null);
        assertRefused("kzvqmpt");
        assertThat(RULES.require("kzvqmptw", "password")).isEqualTo("kzvqmptw");
        assertThat(RULES.require("kzvqmptw".repeat(15) + "x".repeat(8), "password"))
                .hasSize(128);
        assertRefused("kzvqmptw".repeat(15) + "x".repeat(9));
    }

    private static void assertRefused(String password) {
        assertThatThrownBy(() -> RULES.require(password, "password", ASHA)).isInstanceOf(CommandRejected.class);
    }
}
