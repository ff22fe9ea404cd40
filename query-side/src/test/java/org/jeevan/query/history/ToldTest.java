package org.jeevan.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.jeevan.api.ExampleEvents;
import org.junit.jupiter.api.Test;

class ToldTest {

    private static final String[] CLINICAL_OR_PERSONAL = {
        "Asha", "Ravi", "Discharge summary", "penicillin", "metformin", "1980-05-17", "pdf", "98480"
    };

    @Test
    void no_name_no_title_and_nothing_that_a_record_says_is_told_of_any_event() {
        assertThat(ExampleEvents.ALL)
                .anySatisfy(event -> assertThat(event.toString()).contains("Asha"))
                .anySatisfy(event -> assertThat(event.toString()).contains("penicillin"))
                .allSatisfy(event -> assertThat(Told.of(event).toString()).doesNotContain(CLINICAL_OR_PERSONAL));
    }
}
