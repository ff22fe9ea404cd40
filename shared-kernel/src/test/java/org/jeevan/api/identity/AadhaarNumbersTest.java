package org.jeevan.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AadhaarNumbersTest {

    private static final String NUMBER = Verhoeff.append("99994105705");
    private static final String LAST = NUMBER.substring(8);
    private static final String SPACED = NUMBER.substring(0, 4) + " " + NUMBER.substring(4, 8) + " " + LAST;

    @Test
    void hides_a_number_whole_spaced_or_hyphened_and_leaves_the_last_four_digits() {
        assertThat(AadhaarNumbers.masked("UID " + NUMBER + ".")).isEqualTo("UID XXXXXXXX" + LAST + ".");
        assertThat(AadhaarNumbers.masked("Aadhaar: " + SPACED + ", male"))
                .isEqualTo("Aadhaar: XXXX XXXX " + LAST + ", male");
        assertThat(AadhaarNumbers.masked(SPACED.replace(' ', '-'))).isEqualTo("XXXX-XXXX-" + LAST);
        assertThat(AadhaarNumbers.masked(SPACED.replace(' ', '\u00A0'))).isEqualTo("XXXX\u00A0XXXX\u00A0" + LAST);
        assertThat(AadhaarNumbers.in("no." + " " + SPACED)).isTrue();
    }

    @Test
    void hides_a_number_beside_other_numbers() {
        for (String text : new String[] {"Age 45 %s 2026", "1111 %s", "%s 1111 2222", "UID/%s/M"}) {
            assertThat(AadhaarNumbers.masked(text.formatted(SPACED)))
                    .as(text)
                    .contains("XXXX XXXX " + LAST)
                    .doesNotContain(SPACED.substring(0, 9));
        }
    }

    @Test
    void hides_every_one_of_several() {
        assertThat(AadhaarNumbers.masked(SPACED + " and " + NUMBER)).doesNotContain("9999");
    }

    @Test
    void hides_a_number_in_telugu_or_devanagari_digits() {
        for (char zero : new char[] {'\u0C66', '\u0966'}) {
            String digits = NUMBER.chars()
                    .map(digit -> zero + digit - '0')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(AadhaarNumbers.masked(digits)).isEqualTo("XXXXXXXX" + digits.substring(8));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999941057059", // the check digit is wrong
                "123456789012", // begins with 1
                "3.999941057058", // a fraction
                "9999410570581", // thirteen digits
                "BP 120/80, pulse 72, 12.05.2026",
                ""
            })
    void leaves_other_numbers_alone(String text) {
        assertThat(AadhaarNumbers.masked(text)).isEqualTo(text);
        assertThat(AadhaarNumbers.in(text)).isFalse();
    }

    @Test
    void stays_fast_on_a_long_row_of_digits() {
        String row = "1111 ".repeat(200_000);
        assertThat(AadhaarNumbers.masked(row)).isEqualTo(row);
    }
}
