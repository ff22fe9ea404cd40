package org.jeevan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Patience;
import org.jeevan.launcher.platform.SampleRecords;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.jeevan.launcher.platform.Story.Staff;
import org.jeevan.launcher.platform.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a patient states without a record, from the form to the doctor's eyes. */
@OnSharedPlatform
class StatementsIT {

    private static final String STATEMENTS = "/api/v1/patients/me/statements";
    private static final Map<String, String> PENICILLIN =
            Map.of("kind", "ALLERGY", "name", "Penicillin", "reaction", "I could not breathe", "since", "childhood");
    private static final Map<String, String> INSULIN =
            Map.of("kind", "MEDICATION", "name", "Insulin", "dose", "10 units at night");

    private final Story story;
    private Staff hospital;
    private Patient patient;

    StatementsIT(Story story) {
        this.story = story;
    }

    @BeforeEach
    void a_patient_whose_glass_is_broken() {
        hospital = story.hospital("Lake Hospital");
        patient = story.signUp("Indu Thomas");
        hospital.client()
                .post(
                        "/api/v1/patients/%s/emergency-accesses".formatted(patient.id()),
                        Map.of("reasonKind", "UNCONSCIOUS", "reason", "Found unconscious"))
                .require(201);
    }

    @Test
    void an_own_allergy_is_before_the_doctor_against_a_records_medicine_until_it_is_taken_back() {
        story.confirmIdentity(hospital, patient);
        hospital.client()
                .upload(
                        patient.id(),
                        Upload.of(
                                "rx.pdf",
                                SampleRecords.pdf("CURRENT MEDICATIONS:\nAugmentin 625 mg three times daily\n")))
                .require(202);
        String stated = state(PENICILLIN);
        Patience.until(
                "the record is read",
                Duration.ofMinutes(2),
                () -> !seenByHospital().get("essentials").get("medications").isEmpty());

        JsonNode essentials = seenByHospital().get("essentials");
        JsonNode allergy = essentials.get("allergies").get("items").get(0);
        assertThat(allergy.get("origin").asString()).isEqualTo("SELF_STATED");
        assertThat(allergy.get("recordId").isNull()).isTrue();
        assertThat(allergy.get("substance").asString()).isEqualTo("Penicillin");
        assertThat(allergy.get("reaction").asString()).isEqualTo("I could not breathe");
        JsonNode mention = allergy.get("mentions").get(0);
        assertThat(mention.get("selfStated").asBoolean()).isTrue();
        assertThat(mention.get("since").asString()).isEqualTo("childhood");
        assertThat(mention.get("itemId").asString()).isEqualTo(stated);
        requireConflict(allergy, "CURRENT_MEDICINE", "Augmentin");
        JsonNode medicine = essentials.get("medications").get(0);
        assertThat(medicine.get("origin").asString()).isEqualTo("MACHINE_READ");
        requireConflict(medicine, "LISTED_ALLERGY", "Penicillin");

        patient.client().delete(STATEMENTS + "/" + stated).require(204);
        JsonNode after = seenByHospital().get("essentials");
        assertThat(after.get("allergies").get("status").asString()).isEqualTo("NOT_STATED");
        assertThat(after.get("medications").get(0).get("conflicts")).isEmpty();
        assertThat(historySeenByAuditor()).contains("statement.made", "statement.taken-back");
        assertThat(historySeenByAuditor()).doesNotContain("Penicillin", "breathe");
    }

    @Test
    void nobody_but_the_account_sees_what_it_states_before_a_desk_has_seen_who_it_is() {
        state(PENICILLIN);
        assertThat(own()).hasSize(1);
        assertThat(allergiesSeenByHospital()).isEmpty();
        story.confirmIdentity(hospital, patient);
        assertThat(allergiesSeenByHospital()).hasSize(1);
    }

    @Test
    void what_an_impostor_stated_goes_at_once() {
        story.confirmIdentity(hospital, patient);
        state(PENICILLIN);
        assertThat(allergiesSeenByHospital()).hasSize(1);
        hospital.client()
                .post(
                        "/api/v1/patients/%s/identity-mismatches".formatted(patient.id()),
                        Map.of("reason", "Another person's photograph"))
                .require(200);
        assertThat(allergiesSeenByHospital()).isEmpty();
        patient.client().get(STATEMENTS).require(404);
        patient.client().post(STATEMENTS, INSULIN).require(404);
    }

    @Test
    void the_same_request_takes_effect_once_and_words_change_in_their_place() {
        String key = UUID.randomUUID().toString();
        String stated =
                patient.client().post(STATEMENTS, INSULIN, key).require(201).text("statementId");
        assertThat(patient.client().post(STATEMENTS, INSULIN, key).require(201).text("statementId"))
                .isEqualTo(stated);
        assertThat(patient.client()
                        .post(STATEMENTS, PENICILLIN, key)
                        .require(422)
                        .code())
                .isEqualTo("idempotency-key-reused");
        var more = new LinkedHashMap<>(INSULIN);
        more.put("dose", "14 units at night");
        assertThat(patient.client()
                        .put(STATEMENTS + "/" + stated, more)
                        .require(204)
                        .header("Jeevan-Position"))
                .isNotNull();
        JsonNode only = own().get(0);
        assertThat(own()).hasSize(1);
        assertThat(only.get("statementId").asString()).isEqualTo(stated);
        assertThat(only.get("dose").asString()).isEqualTo("14 units at night");
        assertThat(only.get("reaction").isNull()).isTrue();
        patient.client().delete(STATEMENTS + "/" + stated).require(204);
        patient.client().delete(STATEMENTS + "/" + stated).require(204);
        patient.client().put(STATEMENTS + "/" + stated, more).require(404);
        assertThat(own()).isEmpty();
    }

    @Test
    void what_says_nothing_or_contradicts_is_refused_with_its_field_and_nothing_is_kept() {
        requireRefused(Map.of("kind", "ALLERGY"), 400, "invalid-field", "name");
        requireRefused(Map.of("kind", "WISH", "name", "Peanuts"), 400, "invalid-field", "kind");
        requireRefused(Map.of("kind", "CONDITION", "name", "a\u0000b"), 400, "invalid-field", "name");
        requireRefused(Map.of("kind", "CONDITION", "name", "Asthma", "dose", "5 mg"), 400, "invalid-field", "dose");
        assertThat(own()).isEmpty();
        patient.client().post(STATEMENTS, Map.of("kind", "NO_KNOWN_ALLERGIES")).require(201);
        state(PENICILLIN);
        assertThat(own())
                .singleElement()
                .satisfies(it -> assertThat(it.get("kind").asString()).isEqualTo("ALLERGY"));
        requireRefused(Map.of("kind", "NO_KNOWN_ALLERGIES"), 409, "conflict", "kind");
        requireRefused(PENICILLIN, 409, "conflict", "name");
    }

    @Test
    void none_known_by_the_patient_says_who_says_so_and_the_patients_own_looks_are_on_record() {
        story.confirmIdentity(hospital, patient);
        patient.client().post(STATEMENTS, Map.of("kind", "NO_KNOWN_ALLERGIES")).require(201);
        JsonNode allergies = seenByHospital().get("essentials").get("allergies");
        assertThat(allergies.get("status").asString()).isEqualTo("NONE_KNOWN");
        assertThat(allergies.get("noneKnownStatedIn")).isEmpty();
        assertThat(allergies.get("noneKnownSelfStatedOn").isNull()).isFalse();
        own();
        Patience.until("the look is on record", Duration.ofSeconds(10), () -> patient.client()
                .get("/api/v1/patients/me/accesses")
                .require(200)
                .toString()
                .contains("STATEMENTS"));
    }

    private void requireRefused(Map<String, String> statement, int status, String code, String field) {
        var refusal = patient.client().post(STATEMENTS, statement).require(status);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).isEqualTo(field);
    }

    private String state(Map<String, String> statement) {
        return patient.client().post(STATEMENTS, statement).require(201).text("statementId");
    }

    private JsonNode own() {
        return patient.client().get(STATEMENTS).require(200).json().get("items");
    }

    private JsonNode allergiesSeenByHospital() {
        return seenByHospital().get("essentials").get("allergies").get("items");
    }

    private JsonNode seenByHospital() {
        return hospital.client()
                .after(patient.client())
                .get("/api/v1/patients/%s/emergency-summary".formatted(patient.id()))
                .require(200)
                .json();
    }

    private String historySeenByAuditor() {
        return story.auditor()
                .client()
                .after(patient.client())
                .get("/api/v1/audit/patients/%s/history".formatted(patient.id()))
                .require(200)
                .toString();
    }

    private static void requireConflict(JsonNode item, String kind, String other) {
        JsonNode conflict = StreamSupport.stream(item.get("conflicts").spliterator(), false)
                .filter(each -> each.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No %s in %s".formatted(kind, item)));
        assertThat(conflict.get("mentions").get(0).get("name").asString()).isEqualToIgnoringCase(other);
    }
}
