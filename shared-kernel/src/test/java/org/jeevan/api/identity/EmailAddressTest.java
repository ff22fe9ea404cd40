package org.jeevan.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"asha@example.org", "a.b+tag@mail.example.co.in", "admin@localhost", "o'neil@example.org"})
    void takes_an_address(String address) {
        assertThat(EmailAddress.require(address, "email")).isEqualTo(address);
    }

    @Test
    void lowers_the_domain_only() {
        assertThat(EmailAddress.require(" Asha@Example.ORG ", "email")).isEqualTo("Asha@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "asha",
                "@example.org",
                "asha@",
                ".asha@example.org",
                "asha.@example.org",
                "a..b@example.org",
                "a@b@example.org",
                "asha@-example.org",
                "asha@example..org",
                "asha@example.org\r\nBcc: all@example.org",
                "asha\n@example.org",
                "Asha <asha@example.org>",
                "asha@example.org,ravi@example.org",
                "\"asha\"@example.org",
                "asha@[127.0.0.1]",
                "asha@ex\u0430mple.org"
            })
    void refuses_what_could_mean_anything_else(String address) {
        assertThatThrownBy(() -> EmailAddress.require(address, "email"))
                .isInstanceOfSatisfying(CommandRejected.class, refusal -> assertThat(refusal.rejection())
                        .extracting(Rejection::code, Rejection::field)
                        .containsExactly(Rejection.Code.INVALID_FIELD, "email"));
    }

    @Test
    void refuses_what_is_longer_than_a_mail_server_takes() {
        assertThatThrownBy(() -> EmailAddress.require("a".repeat(65) + "@example.org", "email"))
                .isInstanceOf(CommandRejected.class);
        assertThatThrownBy(() -> EmailAddress.require("a@" + "abcdefgh.".repeat(28) + "org", "email"))
                .isInstanceOf(CommandRejected.class);
    }
}
