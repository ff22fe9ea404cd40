package org.jeevan.query.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.LAKE_HOSPITAL;
import static org.jeevan.api.Examples.NOON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jeevan.api.identity.StatementId;
import org.jeevan.api.patient.MergedEssentials;
import org.jeevan.api.patient.MergedEssentials.AllergyStatus;
import org.jeevan.api.patient.MergedEssentials.Conflict;
import org.jeevan.api.patient.MergedEssentials.Mention;
import org.jeevan.api.patient.MergedEssentials.Merged;
import org.jeevan.api.patient.MergedEssentials.Origin;
import org.jeevan.api.patient.MergedEssentials.RecordRef;
import org.jeevan.api.record.Assessment;
import org.jeevan.api.record.Assessment.By;
import org.jeevan.api.record.Assessment.Verdict;
import org.jeevan.api.record.RecordView;
import org.jeevan.api.statements.OwnStatement;
import org.jeevan.api.statements.StatementView;
import org.jeevan.api.summary.Essentials.Medication;
import org.junit.jupiter.api.Test;

/** What the patient says beside what records say. */
class SelfStatedMergeTest {

    private static final LocalDate THAT_DAY = LocalDate.parse("2026-03-09");

    private final Chart january = Chart.of(1, CITY_HOSPITAL, "2026-01-10");
    private final Chart june = Chart.of(2, LAKE_HOSPITAL, "2026-06-01");
    private final List<StatementView> stated = new ArrayList<>();

    @Test
    void what_no_record_states_is_listed_and_told_apart() {
        states(OwnStatement.Kind.ALLERGY, "Peanuts", "My throat swells", null, "childhood");
        MergedEssentials merged = merge(january.allergy("Latex").read());
        assertThat(merged.allergies().status()).isEqualTo(AllergyStatus.LISTED);
        assertThat(merged.allergies().items())
                .extracting(Merged::origin)
                .containsExactly(Origin.MACHINE_READ, Origin.SELF_STATED);
        var peanuts = merged.allergies().items().getLast();
        assertThat(peanuts.recordId()).isNull();
        assertThat(peanuts.item().substance()).isEqualTo("Peanuts");
        assertThat(only(peanuts.mentions()))
                .isEqualTo(new Mention(
                        new RecordRef(null, null, null, THAT_DAY, null),
                        id(1).value(),
                        "Peanuts",
                        "My throat swells",
                        null,
                        null,
                        List.of(),
                        true,
                        "childhood"));
    }

    @Test
    void medicines_conditions_and_operations_are_listed_each_where_it_belongs() {
        states(OwnStatement.Kind.MEDICATION, "Insulin", null, "10 units", null);
        states(OwnStatement.Kind.CONDITION, "Asthma", null, null, "2010");
        states(OwnStatement.Kind.SURGERY, "Appendix", null, null, null);
        MergedEssentials merged = merge();
        assertThat(only(merged.medications()).item().dose()).isEqualTo("10 units");
        assertThat(only(merged.conditions()).mentions().getFirst().since()).isEqualTo("2010");
        assertThat(only(merged.surgeries()).origin()).isEqualTo(Origin.SELF_STATED);
        assertThat(merged.allergies().status()).isEqualTo(AllergyStatus.NOT_STATED);
        assertThat(merged.testResults()).isEmpty();
    }

    @Test
    void what_a_record_states_too_is_one_item_with_both_mentions_the_records_first() {
        states(OwnStatement.Kind.MEDICATION, "metformin", null, "500mg", null);
        Merged<Medication> metformin =
                only(merge(january.takes("Metformin", null, "500 mg").read()).medications());
        assertThat(metformin.origin()).isEqualTo(Origin.MACHINE_READ);
        assertThat(metformin.recordId()).isEqualTo(january.recordId());
        assertThat(metformin.mentions()).extracting(Mention::selfStated).containsExactly(false, true);
        assertThat(metformin.conflicts()).isEmpty();
    }

    @Test
    void what_a_clinician_confirmed_in_a_record_stays_confirmed() {
        states(OwnStatement.Kind.ALLERGY, "Penicillin", null, null, null);
        var confirmed = new Assessment(Verdict.CONFIRMED, By.STAFF, null, NOON, null);
        var items = merge(january.allergy("Penicillins", confirmed).read())
                .allergies()
                .items();
        assertThat(only(items).origin()).isEqualTo(Origin.CONFIRMED);
        assertThat(only(items).mentions()).hasSize(2);
    }

    @Test
    void names_mean_what_they_mean_in_the_patients_records() {
        january.takes("Glycomet", "metformin", "500 mg").condition("BP", "hypertension");
        june.takes("Metformin", "metformin", "500 mg");
        states(OwnStatement.Kind.MEDICATION, "glycomet", null, null, null);
        states(OwnStatement.Kind.CONDITION, "BP", null, null, null);
        states(OwnStatement.Kind.CONDITION, "Sugar", null, null, null);
        MergedEssentials merged = merge(january.read(), june.read());
        assertThat(only(merged.medications()).mentions()).hasSize(3);
        assertThat(merged.conditions()).extracting(it -> it.mentions().size()).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void nothing_is_guessed_where_records_do_not_agree_on_a_name() {
        january.condition("MS", "multiple sclerosis");
        june.condition("MS", "mitral stenosis");
        states(OwnStatement.Kind.CONDITION, "MS", null, null, null);
        assertThat(merge(january.read(), june.read()).conditions()).hasSize(3);
    }

    @Test
    void another_dose_than_the_records_stands_beside_it() {
        states(OwnStatement.Kind.MEDICATION, "Metformin", null, "1 g twice daily", null);
        Merged<Medication> metformin = only(
                merge(january.takes("Metformin", null, "500 mg b.i.d.").read()).medications());
        Conflict conflict = only(metformin.conflicts());
        assertThat(conflict.kind()).isEqualTo(Conflict.Kind.DIFFERENT_DOSES);
        assertThat(conflict.mentions()).extracting(Mention::detail).containsExactly("500 mg b.i.d.", "1 g twice daily");
    }

    @Test
    void none_known_in_a_record_against_an_own_allergy_is_shown_and_the_allergy_wins() {
        states(OwnStatement.Kind.ALLERGY, "Penicillin", null, null, null);
        var allergies = merge(june.noKnownAllergies().read()).allergies();
        assertThat(allergies.status()).isEqualTo(AllergyStatus.LISTED);
        assertThat(allergies.noneKnownSelfStatedOn()).isNull();
        Conflict conflict = only(only(allergies.items()).conflicts());
        assertThat(conflict.kind()).isEqualTo(Conflict.Kind.NONE_KNOWN_ELSEWHERE);
        assertThat(only(conflict.mentions()).record().recordId()).isEqualTo(june.recordId());
    }

    @Test
    void none_known_by_the_patient_against_a_records_allergy_is_shown_and_the_allergy_wins() {
        stated.add(new StatementView(id(9), OwnStatement.NO_KNOWN_ALLERGIES, NOON));
        var allergies = merge(january.allergy("Penicillin").read()).allergies();
        assertThat(allergies.status()).isEqualTo(AllergyStatus.LISTED);
        assertThat(allergies.noneKnownSelfStatedOn()).isEqualTo(THAT_DAY);
        assertThat(allergies.noneKnownStatedIn()).isEmpty();
        Mention other = only(only(only(allergies.items()).conflicts()).mentions());
        assertThat(other.selfStated()).isTrue();
        assertThat(other.itemId()).isNull();
        assertThat(other.record().recordedOn()).isEqualTo(THAT_DAY);
    }

    @Test
    void none_known_by_the_patient_alone_says_who_says_so() {
        stated.add(new StatementView(id(9), OwnStatement.NO_KNOWN_ALLERGIES, NOON));
        var allergies = merge().allergies();
        assertThat(allergies.status()).isEqualTo(AllergyStatus.NONE_KNOWN);
        assertThat(allergies.noneKnownStatedIn()).isEmpty();
        assertThat(allergies.noneKnownSelfStatedOn()).isEqualTo(THAT_DAY);
    }

    @Test
    void a_records_medicine_against_an_own_allergy_and_the_reverse_are_dangers_on_both_sides() {
        january.takes("Augmentin", "amoxicillin and clavulanate", "625 mg").allergy("Aspirin");
        states(OwnStatement.Kind.ALLERGY, "Penicillin", "rash", null, null);
        states(OwnStatement.Kind.MEDICATION, "Ibuprofen", null, null, null);
        MergedEssentials merged = merge(january.read());
        assertThat(dangers(merged.allergies().items())).containsExactly("Ibuprofen", "Augmentin");
        assertThat(dangers(merged.medications())).containsExactly("Penicillin", "Aspirin");
    }

    /** Nobody but the records knows what Augmentin is. */
    @Test
    void an_own_allergy_to_what_a_record_calls_by_another_name_is_a_danger_too() {
        january.takes("Augmentin", "amoxicillin and clavulanate", "625 mg");
        june.takes("Amoxicillin", "amoxicillin", "500 mg");
        states(OwnStatement.Kind.ALLERGY, "Augmentin", null, null, null);
        assertThat(dangers(merge(january.read(), june.read()).allergies().items()))
                .contains("Augmentin", "Amoxicillin");
    }

    @Test
    void a_medicine_that_a_record_of_the_day_or_newer_calls_past_says_so_and_an_older_one_does_not() {
        states(OwnStatement.Kind.MEDICATION, "Warfarin", null, "5 mg", null);
        assertThat(only(merge(january.took("Warfarin", null).read()).medications())
                        .conflicts())
                .isEmpty();
        assertThat(only(only(merge(june.took("Warfarin", null).read()).medications())
                                .conflicts())
                        .kind())
                .isEqualTo(Conflict.Kind.STOPPED_LATER);
    }

    private static List<String> dangers(List<? extends Merged<?>> items) {
        return items.stream()
                .flatMap(item -> item.conflicts().stream())
                .filter(conflict -> conflict.kind() == Conflict.Kind.CURRENT_MEDICINE
                        || conflict.kind() == Conflict.Kind.LISTED_ALLERGY)
                .flatMap(conflict -> conflict.mentions().stream())
                .map(Mention::name)
                .toList();
    }

    private void states(OwnStatement.Kind kind, String name, String reaction, String dose, String since) {
        Instant at = NOON.minusSeconds(stated.size());
        stated.add(new StatementView(id(stated.size() + 1), new OwnStatement(kind, name, reaction, dose, since), at));
    }

    private MergedEssentials merge(RecordView... records) {
        return EmergencyMerge.of(Arrays.asList(records), stated);
    }

    private static StatementId id(int number) {
        return new StatementId("0190b5c5-0000-7000-8000-%012x".formatted(number));
    }

    private static <T> T only(List<T> items) {
        assertThat(items).hasSize(1);
        return items.getFirst();
    }
}
