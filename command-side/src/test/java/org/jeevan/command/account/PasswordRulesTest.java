package org.jeevan.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jeevan.api.rejection.CommandRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

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
                "Kulkarn1#2026"
            })
    void refuses_what_the_person_is_known_by(String password) {
        assertRefused(password);
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
        assertThat(PasswordRules.require(password, "password", ASHA)).isEqualTo(password);
    }

    @Test
    void asks_for_length_and_for_no_kinds_of_characters() {
        assertRefused(null);
        assertRefused("kzvqmpt");
        assertThat(PasswordRules.require("kzvqmptw", "password")).isEqualTo("kzvqmptw");
        assertThat(PasswordRules.require("kzvqmptw".repeat(15) + "x".repeat(8), "password"))
                .hasSize(128);
        assertRefused("kzvqmptw".repeat(15) + "x".repeat(9));
    }

    private static void assertRefused(String password) {
        assertThatThrownBy(() -> PasswordRules.require(password, "password", ASHA))
                .isInstanceOf(CommandRejected.class);
    }
}
