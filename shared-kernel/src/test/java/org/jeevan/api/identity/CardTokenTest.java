package org.jeevan.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.Stream;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardTokenTest {

    private static final String LETTERS = "7K3M9QXT0AB4CDEFGHJKMNPQRSTM";
    private static final String PRINTED = "7K3M 9QXT 0AB4 CDEF GHJK MNPQ RSTM";

    @Test
    void is_the_same_however_it_was_typed_or_scanned() {
        var token = new CardToken(LETTERS);
        assertThat(token.printed()).isEqualTo(PRINTED);
        assertThat(token.scanned()).isEqualTo("JEEVAN " + PRINTED);
        assertThat(Stream.of(
                        LETTERS,
                        PRINTED,
                        token.scanned(),
                        " " + token.scanned() + "\r\n",
                        PRINTED.replace(' ', '-').toLowerCase(Locale.ROOT),
                        PRINTED.replace('0', 'o')))
                .allSatisfy(
                        typed -> assertThat(CardToken.typed(typed, "cardToken")).isEqualTo(token));
    }

    @Test
    void a_letter_that_looks_like_one_is_one() {
        CardToken token = Stream.generate(CardToken::random)
                .filter(each -> each.value().contains("1"))
                .findFirst()
                .orElseThrow();
        assertThat(CardToken.typed(token.value().replace('1', 'l'), "cardToken"))
                .isEqualTo(token);
        assertThat(CardToken.typed(token.value().replace('1', 'I'), "cardToken"))
                .isEqualTo(token);
    }

    @Test
    void every_wrong_letter_and_every_two_that_changed_places_are_seen() {
        for (int place = 0; place < LETTERS.length(); place++) {
            for (char letter : CheckLetter.ALPHABET.toCharArray()) {
                var changed = new StringBuilder(LETTERS);
                changed.setCharAt(place, letter);
                assertThat(isToken(changed)).isEqualTo(letter == LETTERS.charAt(place));
            }
            for (int other = 0; other < place; other++) {
                var swapped = new StringBuilder(LETTERS);
                swapped.setCharAt(place, LETTERS.charAt(other));
                swapped.setCharAt(other, LETTERS.charAt(place));
                assertThat(isToken(swapped)).isEqualTo(LETTERS.charAt(place) == LETTERS.charAt(other));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "JEEVAN", "234123412346", "7K3M 9QXT", "7K3M9QXT0AB4CDEFGHJKMNPQRSTU", "\u0967\u0968"})
    void what_is_no_card_is_refused_without_being_repeated(String typed) {
        refuses(typed);
        refuses(LETTERS + typed + "0");
    }

    @Test
    void no_two_cards_are_alike_and_all_can_be_typed() {
        var seen = new HashSet<CardToken>();
        for (int i = 0; i < 1_000; i++) {
            CardToken token = CardToken.random();
            assertThat(CardToken.typed(token.scanned(), "cardToken")).isEqualTo(token);
            assertThat(seen.add(token)).isTrue();
        }
    }

    @Test
    void only_the_one_form_is_stored() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CardToken(PRINTED));
    }

    @Test
    void never_shows_itself() throws JsonProcessingException {
        var token = new CardToken(LETTERS);
        assertThat(token).hasToString("card token");
        assertThat(new ObjectMapper().writeValueAsString(token)).isEqualTo("\"card token\"");
        assertThat(token.fingerprint())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(CardToken.random().fingerprint());
    }

    private static void refuses(String typed) {
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> CardToken.typed(typed, "cardToken"))
                .satisfies(refused -> {
                    assertThat(refused.rejection().code()).isEqualTo(Code.INVALID_FIELD);
                    assertThat(refused.rejection().field()).isEqualTo("cardToken");
                    assertThat(typed.isBlank() || !refused.getMessage().contains(typed))
                            .isTrue();
                });
    }

    private static boolean isToken(CharSequence letters) {
        try {
            CardToken.typed(letters.toString(), "cardToken");
            return true;
        } catch (CommandRejected refused) {
            return false;
        }
    }
}
