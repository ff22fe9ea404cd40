package org.jeevan.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jeevan.api.identity.InvalidIdentifierException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    private static final String NUMBER = Verhoeff.append("23412341234");

    @Test
    void verhoeff_gives_the_published_check_digits() {
        assertThat(Verhoeff.append("236")).isEqualTo("2363");
        assertThat(Verhoeff.append("12345")).isEqualTo("123451");
        assertThat(Verhoeff.append("142857")).isEqualTo("1428570");
        assertThat(Verhoeff.isValid("2363")).isTrue();
    }

    @Test
    void verhoeff_finds_every_wrong_digit_and_every_swap_of_neighbours() {
        for (int place = 0; place < NUMBER.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var changed = new StringBuilder(NUMBER);
                changed.setCharAt(place, digit);
                assertThat(Verhoeff.isValid(changed.toString())).isEqualTo(digit == NUMBER.charAt(place));
            }
        }
        for (int place = 1; place < NUMBER.length(); place++) {
            var swapped = new StringBuilder(NUMBER);
            swapped.setCharAt(place, NUMBER.charAt(place - 1));
            swapped.setCharAt(place - 1, NUMBER.charAt(place));
            assertThat(Verhoeff.isValid(swapped.toString()))
                    .isEqualTo(NUMBER.charAt(place) == NUMBER.charAt(place - 1));
        }
    }

    @Test
    void is_the_same_however_it_was_typed() {
        assertThat(Identifier.aadhaar(" 2341 2341-234" + NUMBER.charAt(11) + " "))
                .isEqualTo(Identifier.aadhaar(NUMBER));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "2341",
                "1234 1234 1234",
                "034123412346",
                "23412341234a",
                "2341234123456",
                "\u0968\u0969\u096a\u0967\u0968\u0969\u096a\u0967\u0968\u0969\u096a\u096c"
            })
    void refuses_what_cannot_be_an_aadhaar_number(String typed) {
        assertProblem(typed, Problem.MALFORMED);
    }

    @Test
    void tells_a_mistyped_digit() {
        char wrong = NUMBER.charAt(11) == '0' ? '1' : '0';
        assertProblem(NUMBER.substring(0, 11) + wrong, Problem.CHECKSUM);
    }

    @Test
    void never_shows_the_number() throws JsonProcessingException {
        Identifier identifier = Identifier.aadhaar(NUMBER);
        String lastFour = NUMBER.substring(8);
        assertThat(identifier.masked()).isEqualTo("XXXX XXXX " + lastFour);
        assertThat(identifier.toString()).isEqualTo("aadhaar number");
        assertThat(new ObjectMapper().writeValueAsString(identifier)).isEqualTo("\"XXXX XXXX " + lastFour + "\"");
    }

    private static void assertProblem(String typed, Problem problem) {
        assertThatThrownBy(() -> Identifier.aadhaar(typed))
                .isInstanceOfSatisfying(InvalidIdentifierException.class, e -> assertThat(e.problem())
                        .isEqualTo(problem));
    }
}
