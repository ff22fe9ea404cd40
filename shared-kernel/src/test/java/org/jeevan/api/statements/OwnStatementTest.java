package org.jeevan.api.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.api.statements.OwnStatement.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnStatementTest {

    private static final String LONG = "p".repeat(201);

    @Test
    void is_kept_without_surrounding_blanks_and_what_is_blank_is_not_kept() {
        assertThat(new OwnStatement(Kind.ALLERGY, " Penicillin\t", "  ", null, " 2019 ").requireValid())
                .isEqualTo(new OwnStatement(Kind.ALLERGY, "Penicillin", null, null, "2019"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ఆస్పిరిన్", "क्‍षार", "Vitamin B₁₂", "5-FU", "Crohn's disease", "💊 1"})
    void may_be_of_any_script(String name) {
        assertThat(new OwnStatement(Kind.MEDICATION, name, null, "½ tablet", null)
                        .requireValid()
                        .name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "...", "\u202E", "Penicil\nlin", "Peni\u0000cillin", "\uD800x"})
    void refuses_a_name_that_is_none_or_does_not_show_as_it_is(String name) {
        assertThat(refusal(new OwnStatement(Kind.ALLERGY, name, null, null, null)))
                .isEqualTo("name");
    }

    @Test
    void what_nobody_sees_of_a_name_is_not_kept() {
        assertThat(new OwnStatement(Kind.ALLERGY, "Peni\u202Ecillin", null, null, null)
                        .requireValid()
                        .name())
                .isEqualTo("Penicillin");
    }

    @Test
    void refuses_what_is_too_long() {
        assertThat(new OwnStatement(Kind.ALLERGY, LONG.substring(1), null, null, null).requireValid())
                .isNotNull();
        assertThat(refusal(new OwnStatement(Kind.ALLERGY, LONG, null, null, null)))
                .isEqualTo("name");
        assertThat(refusal(new OwnStatement(Kind.ALLERGY, "Nuts", LONG, null, null)))
                .isEqualTo("reaction");
        assertThat(refusal(new OwnStatement(Kind.MEDICATION, "Insulin", null, LONG, null)))
                .isEqualTo("dose");
        assertThat(refusal(new OwnStatement(Kind.SURGERY, "Bypass", null, null, LONG.substring(100))))
                .isEqualTo("since");
    }

    @ParameterizedTest
    @CsvSource({
        ", Nuts, , , , kind",
        "ALLERGY, , , , , name",
        "ALLERGY, Nuts, , 5 mg, , dose",
        "MEDICATION, Insulin, rash, , , reaction",
        "CONDITION, Asthma, , 5 mg, , dose",
        "SURGERY, Bypass, pain, , , reaction",
        "NO_KNOWN_ALLERGIES, Nuts, , , , name",
        "NO_KNOWN_ALLERGIES, , , , 2019, since"
    })
    void refuses_a_field_that_its_kind_has_not_and_a_missing_one(
            Kind kind, String name, String reaction, String dose, String since, String field) {
        assertThat(refusal(new OwnStatement(kind, name, reaction, dose, since))).isEqualTo(field);
    }

    @Test
    void hides_an_aadhaar_number_wherever_somebody_writes_it() {
        var statement = new OwnStatement(Kind.CONDITION, "Asthma, 2341 2341 2346", null, null, "card 234123412346");
        assertThat(statement.requireValid())
                .isEqualTo(new OwnStatement(Kind.CONDITION, "Asthma, XXXX XXXX 2346", null, null, "card XXXXXXXX2346"));
    }

    @Test
    void no_known_allergies_need_no_words() {
        assertThat(OwnStatement.NO_KNOWN_ALLERGIES.requireValid()).isEqualTo(OwnStatement.NO_KNOWN_ALLERGIES);
    }

    /** @return the field that was at fault */
    private static String refusal(OwnStatement statement) {
        Rejection rejection = catchThrowableOfType(CommandRejected.class, statement::requireValid)
                .rejection();
        assertThat(rejection.code()).isEqualTo(Rejection.Code.INVALID_FIELD);
        return rejection.field();
    }
}
