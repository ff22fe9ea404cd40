package org.jeevan.summarization.essentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabRowTest {

    @Test
    void a_row_has_name_value_unit_and_range_in_the_styles_of_laboratories() {
        assertRow("Haemoglobin 10.2 g/dL 13.0-17.0", "Haemoglobin", "10.2 g/dL");
        assertRow("Potassium: 5.2 H mmol/L (3.5 - 5.1)", "Potassium", "5.2 mmol/L");
        assertRow("Serum Creatinine 1.9* mg/dL [0.7 - 1.3]", "Serum Creatinine", "1.9 mg/dL");
        assertRow("SGPT (ALT) 34 U/L < 45", "SGPT (ALT)", "34 U/L");
        assertRow("Platelet Count 2.1 lakhs/cumm 1.5 - 4.1", "Platelet Count", "2.1 lakhs/cumm");
    }

    @Test
    void a_sentence_or_a_dose_is_no_row() {
        assertThat(LabRow.of("The patient is 45 and has had pain for 2 - 3 weeks"))
                .isNull();
        assertThat(LabRow.of("Prescription for oxycodone 5 mg every 6 to 8 hours"))
                .isNull();
        assertThat(LabRow.of("Take 1 tablet 2-3 times a day")).isNull();
        assertThat(LabRow.of("Haemoglobin 10.2 g/dL")).isNull();
    }

    private static void assertRow(String text, String name, String value) {
        LabRow row = LabRow.of(text);
        assertThat(row).as(text).isNotNull();
        assertThat(row.name()).isEqualTo(name);
        assertThat(row.value()).isEqualTo(value);
    }
}
