package org.jeevan.query.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.LAKE_HOSPITAL;
import static org.jeevan.api.Examples.NOON;

import java.util.Arrays;
import java.util.List;
import org.jeevan.api.patient.MergedEssentials;
import org.jeevan.api.patient.MergedEssentials.Allergies;
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
import org.jeevan.api.record.RecordView.Status;
import org.jeevan.api.summary.Essentials.Medication;
import org.junit.jupiter.api.Test;

class EmergencyMergeTest {

    private static final Assessment DISPUTED =
            new Assessment(Verdict.DISPUTED, By.PATIENT, null, NOON, "It was another patient's");
    private static final Assessment CONFIRMED =
            new Assessment(Verdict.CONFIRMED, By.STAFF, null, NOON.plusSeconds(60), null);

    private final Chart january = Chart.of(1, CITY_HOSPITAL, "2026-01-10");
    private final Chart march = Chart.of(2, LAKE_HOSPITAL, "2026-03-09");

    @Test
    void the_same_medicine_of_two_hospitals_is_one_item_with_both_sources_the_newest_first() {
        january.takes("Metformin", null, "500 mg");
        march.takes("Glycomet", "metformin", "500mg");
        Merged<Medication> metformin = only(merge(january.read(), march.read()).medications());
        assertThat(metformin.item().name()).isEqualTo("Glycomet");
        assertThat(metformin.recordId()).isEqualTo(march.recordId());
        assertThat(metformin.conflicts()).isEmpty();
        assertThat(metformin.mentions())
                .extracting(it -> it.record().recordId())
                .containsExactly(march.recordId(), january.recordId());
        Mention older = metformin.mentions().getLast();
        assertThat(older.name()).isEqualTo("Metformin");
        assertThat(older.detail()).isEqualTo("500 mg");
        assertThat(older.record().hospital().hospitalId()).isEqualTo(CITY_HOSPITAL);
        assertThat(older.record().recordedOn()).isEqualTo("2026-01-10");
        assertThat(older.source().page()).isEqualTo(1);
        assertThat(older.source().text()).isEqualTo("It says Metformin.");
    }

    @Test
    void conditions_and_surgeries_come_once_newest_first() {
        january.condition("High blood pressure", "hypertension").surgery("Appendectomy");
        march.condition("Asthma", null).condition("HTN", "hypertension").surgery("appendectomy");
        MergedEssentials merged = merge(january.read(), march.read());
        assertThat(merged.conditions()).extracting(it -> it.item().name()).containsExactly("Asthma", "HTN");
        assertThat(merged.conditions()).extracting(it -> it.mentions().size()).containsExactly(1, 2);
        assertThat(only(merged.surgeries()).mentions()).hasSize(2);
    }

    @Test
    void two_doses_of_one_medicine_stand_side_by_side() {
        january.takes("Metformin", null, "500 mg b.i.d.");
        march.takes("Metformin", null, "850 mg b.i.d.");
        Merged<Medication> metformin = only(merge(january.read(), march.read()).medications());
        assertThat(metformin.item().dose()).isEqualTo("850 mg b.i.d.");
        Conflict conflict = only(metformin.conflicts());
        assertThat(conflict.kind()).isEqualTo(Conflict.Kind.DIFFERENT_DOSES);
        assertThat(conflict.mentions()).extracting(Mention::detail).containsExactly("850 mg b.i.d.", "500 mg b.i.d.");
    }

    @Test
    void a_dose_that_one_record_leaves_out_is_no_conflict_but_is_still_there() {
        january.takes("Metformin", null, "500 mg");
        march.takes("Metformin", null, null);
        Merged<Medication> metformin = only(merge(january.read(), march.read()).medications());
        assertThat(metformin.conflicts()).isEmpty();
        assertThat(metformin.mentions()).extracting(Mention::detail).containsExactly(null, "500 mg");
    }

    @Test
    void a_medicine_that_a_newer_record_calls_past_stays_and_says_so() {
        january.takes("Warfarin", null, "5 mg");
        march.took("warfarin", null);
        Conflict conflict =
                only(only(merge(january.read(), march.read()).medications()).conflicts());
        assertThat(conflict.kind()).isEqualTo(Conflict.Kind.STOPPED_LATER);
        assertThat(only(conflict.mentions()).record().recordId()).isEqualTo(march.recordId());
    }

    @Test
    void a_medicine_that_was_stopped_on_the_day_of_another_record_is_doubtful() {
        january.takes("Warfarin", null, "5 mg");
        var sameDay = Chart.of(3, LAKE_HOSPITAL, "2026-01-10").took("Warfarin", null);
        assertThat(only(merge(january.read(), sameDay.read()).medications()).conflicts())
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.STOPPED_LATER);
    }

    @Test
    void a_medicine_that_was_taken_up_again_or_whose_dose_one_record_changed_is_not() {
        january.took("Warfarin", null);
        march.takes("Warfarin", null, "5 mg").takes("Metformin", null, "1 g").took("Metformin", null);
        assertThat(merge(january.read(), march.read()).medications())
                .hasSize(2)
                .allMatch(medicine -> medicine.conflicts().isEmpty());
    }

    @Test
    void a_medicine_that_is_only_past_is_not_a_current_one() {
        assertThat(merge(january.took("Warfarin", null).read()).medications()).isEmpty();
    }

    @Test
    void allergies_are_listed_once() {
        january.allergy("Penicillin");
        march.allergy("PENICILLINS").allergy("Sulfa");
        Allergies allergies = merge(january.read(), march.read()).allergies();
        assertThat(allergies.status()).isEqualTo(AllergyStatus.LISTED);
        assertThat(allergies.items()).extracting(it -> it.item().substance()).containsExactly("PENICILLINS", "Sulfa");
        assertThat(allergies.noneKnownStatedIn()).isEmpty();
        assertThat(allergies.items()).allMatch(allergy -> allergy.conflicts().isEmpty());
    }

    @Test
    void an_allergen_comes_once_whatever_each_record_calls_it() {
        january.allergyTo("PCN", "penicillin").allergyTo("Augmentin", "amoxicillin and clavulanate");
        march.allergyTo("Penicillins", "penicillin")
                .allergyTo("amoxicillin-clavulanate", "amoxicillin and clavulanate");
        var items = merge(january.read(), march.read()).allergies().items();
        assertThat(items)
                .extracting(it -> it.item().substance())
                .containsExactly("Penicillins", "amoxicillin-clavulanate");
        assertThat(items).extracting(it -> it.mentions().size()).containsExactly(2, 2);
    }

    @Test
    void a_current_medicine_that_somebody_is_allergic_to_is_said_on_both_sides() {
        january.allergyTo("Amoxil", "amoxicillin").noKnownAllergies();
        march.takes("Augmentin", "amoxicillin and clavulanate", "625 mg").takes("Metformin", null, null);
        MergedEssentials merged = merge(january.read(), march.read());
        var ofAllergy = only(merged.allergies().items()).conflicts();
        assertThat(ofAllergy)
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.CURRENT_MEDICINE, Conflict.Kind.NONE_KNOWN_ELSEWHERE);
        Mention medicine = only(ofAllergy.getFirst().mentions());
        assertThat(medicine.name()).isEqualTo("Augmentin");
        assertThat(medicine.detail()).isEqualTo("625 mg");
        assertThat(medicine.record().recordId()).isEqualTo(march.recordId());
        Conflict ofMedicine = only(merged.medications().getFirst().conflicts());
        assertThat(ofMedicine.kind()).isEqualTo(Conflict.Kind.LISTED_ALLERGY);
        assertThat(only(ofMedicine.mentions()).name()).isEqualTo("Amoxil");
        assertThat(merged.medications().getLast().conflicts()).isEmpty();
    }

    @Test
    void a_past_medicine_that_somebody_is_allergic_to_is_why_it_was_stopped_and_no_conflict() {
        january.allergyTo("PCN", "penicillin").took("Amoxicillin", "amoxicillin");
        assertThat(only(merge(january.read()).allergies().items()).conflicts()).isEmpty();
    }

    @Test
    void what_was_read_from_a_picture_is_told_apart_from_letters_and_from_what_nobody_knows() {
        january.takes("Metformin", null, "500 mg").scanned(2);
        march.takes("Metformin", null, "500 mg").scanned(1);
        var older = Chart.of(3, CITY_HOSPITAL, "2025-01-01").takes("Metformin", null, "500 mg");
        assertThat(only(merge(january.read(), march.read(), older.read()).medications())
                        .mentions())
                .extracting(Mention::scanned)
                .containsExactly(true, false, null);
    }

    @Test
    void a_hostile_record_of_thousands_of_allergies_against_thousands_of_medicines_costs_little() {
        for (int i = 0; i < 3000; i++) {
            january.allergy("penicillin " + i + "cillin").takes("penicillin " + i, null, null);
        }
        MergedEssentials merged = merge(january.read());
        assertThat(merged.medications()).hasSize(3000).allSatisfy(medicine -> assertThat(
                        only(medicine.conflicts()).mentions())
                .hasSizeBetween(1, 20));
    }

    @Test
    void none_known_names_the_records_that_say_so() {
        Allergies allergies = merge(
                        january.noKnownAllergies().read(),
                        march.noKnownAllergies().read())
                .allergies();
        assertThat(allergies.status()).isEqualTo(AllergyStatus.NONE_KNOWN);
        assertThat(allergies.items()).isEmpty();
        assertThat(allergies.noneKnownStatedIn())
                .extracting(RecordRef::recordId)
                .containsExactly(march.recordId(), january.recordId());
    }

    @Test
    void what_no_record_states_is_not_stated() {
        Allergies allergies =
                merge(january.takes("Metformin", null, null).read()).allergies();
        assertThat(allergies).isEqualTo(new Allergies(AllergyStatus.NOT_STATED, List.of(), List.of(), null));
        assertThat(merge().allergies().status()).isEqualTo(AllergyStatus.NOT_STATED);
    }

    /** Also where "none known" is the newer statement, by far. */
    @Test
    void an_allergy_outweighs_none_known_and_the_contradiction_is_shown() {
        january.allergy("Penicillin");
        march.noKnownAllergies();
        Allergies allergies = merge(january.read(), march.read()).allergies();
        assertThat(allergies.status()).isEqualTo(AllergyStatus.LISTED);
        assertThat(allergies.noneKnownStatedIn())
                .extracting(RecordRef::recordId)
                .containsExactly(march.recordId());
        Conflict conflict = only(only(allergies.items()).conflicts());
        assertThat(conflict.kind()).isEqualTo(Conflict.Kind.NONE_KNOWN_ELSEWHERE);
        assertThat(only(conflict.mentions()).record().recordId()).isEqualTo(march.recordId());
        assertThat(only(conflict.mentions()).itemId()).isNull();
    }

    @Test
    void values_of_one_test_over_time_are_a_course_and_no_conflict() {
        january.test("HbA1c", "9.1 %");
        march.test("HBA1C", "7.2 %");
        var test = only(merge(january.read(), march.read()).testResults());
        assertThat(test.item().value()).isEqualTo("7.2 %");
        assertThat(test.mentions()).extracting(Mention::detail).containsExactly("7.2 %", "9.1 %");
        assertThat(test.conflicts()).isEmpty();
    }

    @Test
    void several_values_in_the_newest_record_leave_open_which_is_the_latest() {
        january.test("Sodium", "140");
        march.test("Sodium", "128").test("Sodium", "135").test("Sodium", "128");
        Conflict conflict =
                only(only(merge(january.read(), march.read()).testResults()).conflicts());
        assertThat(conflict.kind()).isEqualTo(Conflict.Kind.SEVERAL_VALUES);
        assertThat(conflict.mentions()).extracting(Mention::detail).containsExactly("128", "135");
    }

    @Test
    void a_value_that_the_record_calls_an_earlier_one_is_neither_the_latest_nor_a_conflict() {
        march.test("Creatinine", "1.7").test("Creatinine", "from 2.3");
        var test = only(merge(january.read(), march.read()).testResults());
        assertThat(test.item().value()).isEqualTo("1.7");
        assertThat(test.mentions()).extracting(Mention::detail).containsExactly("1.7", "from 2.3");
        assertThat(test.conflicts()).isEmpty();
    }

    @Test
    void what_a_person_confirmed_is_told_apart_from_what_a_program_read() {
        january.allergy("Penicillin", CONFIRMED).allergy("Sulfa");
        march.allergy("penicillin");
        var items = merge(january.read(), march.read()).allergies().items();
        assertThat(items).extracting(Merged::origin).containsExactly(Origin.CONFIRMED, Origin.MACHINE_READ);
        assertThat(items.getFirst().disputed()).isFalse();
        assertThat(items.getFirst().assessments()).containsExactly(CONFIRMED);
        assertThat(items.getFirst().mentions())
                .extracting(Mention::assessments)
                .containsExactly(List.of(), List.of(CONFIRMED));
    }

    @Test
    void what_is_disputed_stays_and_is_marked() {
        january.takes("Metformin", null, "500 mg", DISPUTED);
        march.takes("Metformin", null, "500 mg", CONFIRMED);
        Merged<Medication> metformin = only(merge(january.read(), march.read()).medications());
        assertThat(metformin.disputed()).isTrue();
        assertThat(metformin.origin()).isEqualTo(Origin.CONFIRMED);
        assertThat(metformin.assessments()).containsExactly(CONFIRMED, DISPUTED);
        Allergies allergies =
                merge(january.allergy("Penicillin", DISPUTED).read()).allergies();
        assertThat(allergies.status()).isEqualTo(AllergyStatus.LISTED);
        assertThat(only(allergies.items()).disputed()).isTrue();
    }

    @Test
    void records_that_were_not_read_or_may_not_be_shown_add_nothing() {
        RecordView read = january.allergy("Penicillin").read();
        RecordView waiting = RecordView.waitingForIdentity(read.recordId(), read.uploadedAt());
        MergedEssentials merged = merge(
                waiting,
                RecordView.restricted(read.recordId()),
                march.narrativeOnly(),
                march.unread(Status.PROCESSING),
                march.unread(Status.NOT_SUMMARIZED));
        assertThat(merged)
                .isEqualTo(new MergedEssentials(
                        new Allergies(AllergyStatus.NOT_STATED, List.of(), List.of(), null),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void the_order_in_which_records_come_makes_no_difference() {
        january.takes("Metformin", null, "500 mg").allergy("Penicillin").test("HbA1c", "9.1 %");
        march.takes("Metformin", null, "850 mg")
                .noKnownAllergies()
                .test("HbA1c", "7.2 %")
                .took("Warfarin", null);
        var sameDay = Chart.of(3, CITY_HOSPITAL, "2026-03-09").takes("Warfarin", null, "5 mg");
        assertThat(merge(january.read(), march.read(), sameDay.read()))
                .isEqualTo(merge(sameDay.read(), march.read(), january.read()));
    }

    private static MergedEssentials merge(RecordView... records) {
        return EmergencyMerge.of(Arrays.asList(records), List.of());
    }

    private static <T> T only(List<T> items) {
        assertThat(items).hasSize(1);
        return items.getFirst();
    }
}
