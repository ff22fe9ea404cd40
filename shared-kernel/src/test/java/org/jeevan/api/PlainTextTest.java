package org.jeevan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jeevan.api.rejection.CommandRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final String ENGLAND =
            new String(new int[] {0x1F3F4, 0xE0067, 0xE0062, 0xE0065, 0xE006E, 0xE0067, 0xE007F}, 0, 7);

    private static String line(String text) {
        return PlainText.line(text, 1, 40, "A name", "name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202eAsha\u202c",
                "\u2066Asha\u2069",
                "\u2067As\u200eha\u200f",
                "\ufeffAsha",
                "As\u200bha\u2060",
                "A\u00ads\u061ch\u180ea",
                "As\u200dha\u200c",
                "Asha\u3164",
                "\u2800Asha\u115f",
                "\u206aAsha\ufff9",
                "A\u034fsha",
                "\u200d\u200cAsha",
                "A\udb40\udc41sha",
                " \u200b Asha \u200b ",
                "A\ufe0fs\ufe00ha\udb40\udd00",
                "Ash\u17b4a"
            })
    void takes_out_what_nobody_sees(String text) {
        assertThat(line(text)).isEqualTo("Asha");
    }

    /** Hindi, Marathi, Telugu, Malayalam, Bengali, Persian: conjuncts that are shown apart, eyelash ra, chillu, ya-phala. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0915\u094d\u200d\u0937",
                "\u0915\u094d\u200c\u0937",
                "\u0926\u0930\u094d\u200d\u092f\u093e",
                "\u0c21\u0c3e\u0c15\u0c4d\u0c1f\u0c30\u0c4d\u200c",
                "\u0c15\u0c4d\u200c\u0c37",
                "\u0d28\u0d4d\u200d",
                "\u09b0\u200d\u09cd\u09af",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
            })
    void leaves_the_joiners_of_scripts_that_need_them(String text) {
        assertThat(line(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d\udc69\u200d\u2695\ufe0f",
                "\ud83d\udc69\ud83c\udffd\u200d\ud83d\ude80",
                "\ud83c\udff3\ufe0f\u200d\ud83c\udf08",
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
                "\ud83c\uddee\ud83c\uddf3",
                "1\ufe0f\u20e3",
                "\u2764\ufe0f",
                "\u845b\udb40\udd00"
            })
    void leaves_an_emoji_whole(String emoji) {
        assertThat(line(emoji)).isEqualTo(emoji);
    }

    @Test
    void leaves_a_flag_its_letters_and_nothing_else() {
        assertThat(line(ENGLAND)).isEqualTo(ENGLAND);
    }

    @Test
    void leaves_arabic_signs_that_can_be_seen() {
        assertThat(line("\u0600\u0661")).isEqualTo("\u0600\u0661");
    }

    @Test
    void a_second_joiner_in_a_row_does_nothing_and_goes() {
        assertThat(line("\u0915\u094d\u200d\u200d\u0937")).isEqualTo("\u0915\u094d\u200d\u0937");
    }

    @Test
    void a_line_separator_becomes_a_blank() {
        assertThat(line("Asha\u2028Rao\u2029")).isEqualTo("Asha Rao");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u202e\u202c", "a\u0000b", "a\nb", "a\tb", "a\u0085b"})
    void refuses_nothing_at_all_and_control_characters(String text) {
        assertThatThrownBy(() -> line(text)).isInstanceOf(CommandRejected.class);
    }

    @Test
    void counts_only_what_is_left() {
        assertThat(line("a".repeat(40) + "\u200b")).hasSize(40);
        assertThatThrownBy(() -> line("a".repeat(41))).isInstanceOf(CommandRejected.class);
    }

    @Test
    void several_lines_are_taken_where_they_are_asked_for() {
        assertThat(PlainText.lines("1 Lake Road\n\u202ePune", 1, 40, "An address", "address"))
                .isEqualTo("1 Lake Road\nPune");
    }
}
