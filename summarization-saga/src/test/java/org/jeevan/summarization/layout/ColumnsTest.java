package org.jeevan.summarization.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages of letters that are all equally wide. */
class ColumnsTest {

    @Test
    void text_in_two_columns_is_read_one_after_the_other() {
        assertThat(read("""
                DISCHARGE SUMMARY OF THE CITY HOSPITAL IN WARANGAL, PRINTED TODAY
                Takes lisinopril 20 mg for      Penicillin caused hives in her
                hypertension and aspirin        childhood. Sulfa drugs led to
                every morning since the         a rash with fever. She is not
                stent was placed in 2019        allergic to latex or to any
                and tolerates them.             food.
                The plan was discussed with the family at length, and all agreed.
                """)).isEqualTo("""
                DISCHARGE SUMMARY OF THE CITY HOSPITAL IN WARANGAL, PRINTED TODAY

                Takes lisinopril 20 mg for
                hypertension and aspirin
                every morning since the
                stent was placed in 2019
                and tolerates them.

                Penicillin caused hives in her
                childhood. Sulfa drugs led to
                a rash with fever. She is not
                allergic to latex or to any
                food.

                The plan was discussed with the family at length, and all agreed.""");
    }

    @Test
    void lists_under_two_headings_are_read_one_after_the_other() {
        assertThat(read("""
                Current Medications:      Allergies:
                Lisinopril 20 mg daily    Penicillin
                Metformin 500 mg          Sulfa
                Aspirin 81 mg
                ASSESSMENT
                """)).isEqualTo("""

                Current Medications:
                Lisinopril 20 mg daily
                Metformin 500 mg
                Aspirin 81 mg

                Allergies:
                Penicillin
                Sulfa

                ASSESSMENT""");
    }

    @Test
    void a_longer_column_is_read_to_its_end() {
        assertThat(read("""
                Takes lisinopril 20 mg for      Penicillin caused hives in her
                hypertension and aspirin        childhood. Sulfa drugs led to
                every morning since the         a rash with fever. She is not
                stent was placed in 2019        allergic to latex or to any
                and tolerates them well         food.
                until today.
                PLAN
                """))
                .contains("and tolerates them well\nuntil today.\n\nPenicillin")
                .endsWith("food.\n\nPLAN");
    }

    @Test
    void what_stands_on_the_right_only_belongs_to_the_right() {
        assertThat(read("""
                Medications               Allergies
                Lisinopril 20 mg daily    Penicillin
                                          Sulfa
                                          Latex
                """)).endsWith("Allergies\nPenicillin\nSulfa\nLatex\n");
    }

    @Test
    void rows_of_a_table_stay_rows() {
        requireUnchanged("""
                Test                 Result     Unit      Reference
                Haemoglobin          10.2       g/dL      13.0-17.0
                Serum creatinine     1.9        mg/dL     0.7-1.3
                Fasting glucose      142        mg/dL     70-99
                Potassium            5.4        mmol/L    3.5-5.1
                """);
        requireUnchanged("""
                Lisinopril 20 mg tablet      Take one tablet every morning
                Metformin 500 mg tablet      Take one tablet twice a day
                Aspirin 81 mg tablet         Take one tablet every morning
                Atorvastatin 40 mg           Take one tablet at bedtime
                Insulin glargine             10 units at bedtime
                """);
    }

    @Test
    void plain_text_and_labels_beside_labels_stay_as_they_are() {
        requireUnchanged("""
                Name: Asha Rao              Date of birth: 1980-04-05
                Ward: 7                     Admitted: 2026-11-01
                The patient was admitted with chest pain that began two hours
                before arrival. The electrocardiogram showed ST elevation in the
                inferior leads, and troponin was raised. Coronary angiography
                found an occluded right coronary artery, which was opened.
                """);
        assertThat(Columns.inOrder(List.of())).isEmpty();
        assertThat(Columns.inOrder(List.of(List.of(), List.of()))).isEmpty();
    }

    private static void requireUnchanged(String page) {
        assertThat(Columns.inOrder(placed(page))).isEmpty();
    }

    private static String read(String page) {
        return Columns.inOrder(placed(page)).orElseThrow().stream()
                .map(line -> line.stream().map(Placed::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    private static List<List<Placed>> placed(String page) {
        return page.lines().map(ColumnsTest::placedLine).toList();
    }

    private static List<Placed> placedLine(String line) {
        List<Placed> words = new ArrayList<>();
        int from = 0;
        for (String word :
                Stream.of(line.split(" ")).filter(text -> !text.isEmpty()).toList()) {
            int left = line.indexOf(word, from);
            words.add(new Placed(word, left, left + word.length()));
            from = left + word.length();
        }
        return words;
    }
}
