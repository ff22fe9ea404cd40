package org.jeevan.summarization.essentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jeevan.summarization.text.Page;
import org.jeevan.summarization.text.RecordText;
import org.junit.jupiter.api.Test;

/** The forms in which records write results that the vocabulary alone would misread. */
class ResultFormsTest {

    @Test
    void a_denied_sign_is_not_present() {
        assertThat(results("NECK: No Brudzinski or Kernig sign is present.")).isEmpty();
        assertThat(results("ABDOMEN: There is no Rovsing, obturator or psoas sign present."))
                .isEmpty();
        assertThat(results("NEURO: Babinski sign present.")).containsExactly("Babinski sign=present");
    }

    @Test
    void numbers_go_to_their_names_in_their_order() {
        assertThat(results("LABS: BUN and creatinine are 5 and 0.3 respectively."))
                .containsExactly("BUN=5", "creatinine=0.3");
        assertThat(results("LABS: AST, ALT were 45 and 67 U/L.")).containsExactly("AST=45", "ALT=67 U/L");
        assertThat(results("LABS: SGOT/SGPT - 32/41.")).containsExactly("SGOT=32", "SGPT=41");
    }

    @Test
    void a_year_a_date_and_a_code_are_no_values() {
        assertThat(results("HPI: The PSA in 2004 was 5.5.")).containsExactly("PSA=5.5");
        assertThat(results("HPI: His viral load in July of 2007 was 254,000.")).containsExactly("viral load=254,000");
        assertThat(results("O: Labs 3/1: Na 139 K 4.4")).containsExactly("Na=139", "K=4.4");
        assertThat(results("ASSESSMENT: Pelvic pain 625.9")).isEmpty();
    }

    @Test
    void a_decimal_without_its_zero_and_a_vitamin_are_read_as_written() {
        assertThat(results("LABS: Creatinine .5")).containsExactly("Creatinine=.5");
        assertThat(results("PLAN: Recheck iron ferritin, B-12, and folate.")).isEmpty();
        assertThat(results("LABS: Blood group B-")).containsExactly("Blood group=B-");
    }

    @Test
    void a_laboratory_s_unit_makes_a_test_of_what_no_list_has() {
        assertThat(results("RESULTS: Ara h 2 24.6 kUA/L, Cor a 14 <0.1 kUA/L."))
                .containsExactly("Ara h 2=24.6 kUA/L", "Cor a 14=<0.1 kUA/L");
        assertThat(results("PLAN: Lidocaine 10 mg/mL was used.")).isEmpty();
    }

    @Test
    void one_test_of_many_things_is_a_result_each() {
        assertThat(results("Skin prick tests today (wheal, mm): peanut 9, cashew 7, histamine 4."))
                .containsExactly("peanut=9", "cashew=7", "histamine=4");
        assertThat(results("HPI: Children at home: Anna 5, Tom 7, Max 9.")).isEmpty();
    }

    @Test
    void flags_and_ranges_of_a_table_are_no_part_of_the_value() {
        assertThat(
                        results(
                                "COMPLETE BLOOD COUNT\nHemoglobin (Hb)   9.8   L   g/dL   12.0 - 15.0\n"
                                        + "Platelet Count   4,32,000   H   /cumm   1,50,000 - 4,10,000\n25-OH Vitamin D  11.4  L  ng/mL  30 - 100\n"))
                .containsExactly(
                        "Hemoglobin (Hb)=9.8 g/dL", "Platelet Count=4,32,000 /cumm", "25-OH Vitamin D=11.4 ng/mL");
    }

    @Test
    void blood_loss_is_read_wherever_it_stands() {
        assertThat(results("ESTIMATED BLOOD LOSS: Less than 50 cc."))
                .containsExactly("ESTIMATED BLOOD LOSS=Less than 50 cc");
        assertThat(results("PROCEDURE IN DETAIL: The blood loss was 100 mL.")).containsExactly("blood loss=100 mL");
        assertThat(results("BLOOD LOSS: None.")).isEmpty();
    }

    @Test
    void a_measure_without_a_name_is_none() {
        assertThat(results("FINDINGS: A 7 mm and a 5 mm focus are seen.")).isEmpty();
    }

    @Test
    void a_dash_may_lead_to_the_value() {
        assertThat(results("BP - 148/92 P - 84/min RBS - 186")).containsExactly("BP=148/92", "P=84/min", "RBS=186");
    }

    @Test
    void goals_and_the_mothers_results_are_none() {
        assertThat(results("LONG TERM GOALS: Berg balance test 52/56.")).isEmpty();
        assertThat(results("HISTORY: Mother's HBsAg was negative.")).isEmpty();
    }

    private static List<String> results(String text) {
        return new EssentialsReader()
                .read(new RecordText(List.of(new Page(1, text)))).testResults().stream()
                        .map(result -> result.name() + "=" + result.value())
                        .toList();
    }
}
