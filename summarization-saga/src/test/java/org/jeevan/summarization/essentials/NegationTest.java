package org.jeevan.summarization.essentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.summarization.essentials.Negation.Assertion.HEDGED;
import static org.jeevan.summarization.essentials.Negation.Assertion.NEGATED;
import static org.jeevan.summarization.essentials.Negation.Assertion.OF_FAMILY;
import static org.jeevan.summarization.essentials.Negation.Assertion.PLANNED;
import static org.jeevan.summarization.essentials.Negation.Assertion.STOPPED;

import org.jeevan.summarization.essentials.Negation.Assertion;
import org.junit.jupiter.api.Test;

class NegationTest {

    @Test
    void what_is_denied_is_negated_to_the_end_of_the_list() {
        assertSays(NEGATED, "He denies chest pain, shortness of breath, or fever.", "chest pain", "fever");
        assertSays(NEGATED, "No murmurs, gallops, or rubs.", "murmurs", "rubs");
        assertSays(NEGATED, "Denies any history of diabetes or asthma.", "diabetes", "asthma");
        assertSays(NEGATED, "Negative for cancer and stroke.", "cancer", "stroke");
        assertSays(NEGATED, "He was ruled out for myocardial infarction with troponin x2.", "myocardial infarction");
        assertSays(NEGATED, "Extremities without edema or cyanosis.", "edema", "cyanosis");
        assertSays(NEGATED, "X-ray is negative for osteomyelitis.", "osteomyelitis");
        assertSays(NEGATED, "She had no prior history of diplopia or strabismus.", "strabismus");
        assertSays(NEGATED, "Review of systems is negative any fevers, rashes or arthritis.", "arthritis");
        assertSays(NEGATED, "Not a K/C/O diabetes or hypertension.", "diabetes", "hypertension");
    }

    @Test
    void what_is_ruled_out_afterwards_is_negated() {
        assertSays(NEGATED, "Myocardial infarction was ruled out.", "Myocardial infarction");
        assertSays(NEGATED, "Lymphatic invasion: not identified.", "Lymphatic invasion");
        assertSays(NEGATED, "Cough: denies. ", "Cough");
        assertSays(NEGATED, "Sciatic notch tenderness is not present.", "tenderness");
    }

    @Test
    void a_new_clause_ends_what_was_negated() {
        assertAffirms("He denies fever but has asthma.", "asthma");
        assertAffirms("No history of hepatitis, and he has diabetes.", "diabetes");
        assertAffirms("She has hypertension, and pneumonia was ruled out.", "hypertension");
        assertAffirms("No fever; known asthma.", "asthma");
        assertAffirms("Gram-negative bacteremia.", "bacteremia");
        assertAffirms("His diabetes is not well controlled.", "diabetes");
    }

    @Test
    void what_is_perhaps_so_is_hedged() {
        assertSays(HEDGED, "Chest x-ray to rule out pneumothorax.", "pneumothorax");
        assertSays(HEDGED, "Admitted with suspicion of endocarditis.", "endocarditis");
        assertSays(HEDGED, "?pneumonia", "pneumonia");
        assertSays(HEDGED, "Pulmonary embolism cannot be excluded.", "embolism");
        assertSays(HEDGED, "Possible cavernous angioma.", "angioma");
        assertSays(HEDGED, "I do not think that she has had a stroke.", "stroke");
        assertSays(HEDGED, "It is unknown whether the patient has a history of diabetes.", "diabetes");
        assertSays(HEDGED, "Risks included but were not limited to bleeding, and nerve injury.", "nerve injury");
        assertSays(HEDGED, "Risks of surgery include bleeding, infection, and stroke.", "stroke");
    }

    @Test
    void what_relatives_have_is_of_the_family() {
        assertSays(OF_FAMILY, "His mother has congestive heart failure.", "heart failure");
        assertSays(OF_FAMILY, "There is a family history of melanoma.", "melanoma");
        assertSays(OF_FAMILY, "History of coronary artery disease in the father.", "coronary artery disease");
        assertSays(OF_FAMILY, "His brother, although he is a vegetarian, has gout.", "gout");
        assertAffirms("She was brought to the ER by her mother with pneumonia.", "pneumonia");
        assertAffirms("Mother states that he has asthma.", "asthma");
    }

    @Test
    void what_is_over_or_only_planned_is_told() {
        assertSays(STOPPED, "Lisinopril was discontinued because of cough.", "Lisinopril");
        assertSays(STOPPED, "I advised her to stop ibuprofen.", "ibuprofen");
        assertThat(says(STOPPED, "Switched from lisinopril to losartan.", "losartan"))
                .isFalse();
        assertThat(says(STOPPED, "Stop ibuprofen and start Tylenol.", "Tylenol"))
                .isFalse();
        assertSays(PLANNED, "She is scheduled for cholecystectomy next week.", "cholecystectomy");
        assertSays(PLANNED, "He is a candidate for kyphoplasty.", "kyphoplasty");
    }

    @Test
    void any_text_has_an_answer() {
        for (String text : new String[] {"", " ", "?", "no", "denies", ":;.,", "\u0000\uD800 no\n"}) {
            assertThat(Negation.of(text).says(NEGATED, 0, 0)).isFalse();
        }
    }

    private static void assertSays(Assertion assertion, String sentence, String... words) {
        for (String word : words) {
            assertThat(says(assertion, sentence, word))
                    .as("%s: %s", sentence, word)
                    .isTrue();
        }
    }

    private static void assertAffirms(String sentence, String word) {
        int start = sentence.indexOf(word);
        assertThat(Negation.of(sentence).affirms(start, start + word.length()))
                .as(sentence)
                .isTrue();
    }

    private static boolean says(Assertion assertion, String sentence, String word) {
        int start = sentence.indexOf(word);
        return Negation.of(sentence).says(assertion, start, start + word.length());
    }
}
