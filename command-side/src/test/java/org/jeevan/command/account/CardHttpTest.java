package org.jeevan.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.jeevan.api.identity.CardToken;
import org.jeevan.api.identity.PatientId;
import org.jeevan.command.account.People.Person;
import org.jeevan.command.vault.CardIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The emergency card, over HTTP: from the patient who takes one to the desk that finds by it. */
class CardHttpTest {

    private static final String CARD = "/patients/me/card";
    private static final int MISSES_MAX = 5;

    @TempDir
    private static Path home;

    private static CommandSide side;
    private static People people;
    private static Person auditor;
    private static int hospitals;

    private Person desk;
    private Person asha;

    @BeforeAll
    static void start() throws Exception {
        side = CommandSide.start(home);
        people = new People(side);
        auditor = people.auditor("auditor@example.org");
        String token =
                Files.readString(side.keys.resolve(FirstStart.TOKEN_FILE)).strip();
        side.browser()
                .post("/approvals/" + auditor.identifier(), Map.of("token", token))
                .require(200);
        auditor = people.withOwnPassword(auditor);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @BeforeEach
    void a_patient_has_been_at_a_desk() {
        if (auditor.browser().get("/sessions/current").status() != 200) {
            people.logIn(auditor);
        }
        hospitals++;
        Person pending = people.hospital("city%d@example.org".formatted(hospitals));
        auditor.browser().post("/approvals/" + pending.identifier(), Map.of()).require(200);
        desk = people.withOwnPassword(pending);
        asha = people.patient();
        String begun = desk.browser()
                .post("/patients/" + id() + "/identity-confirmations", Map.of("document", "AADHAAR"))
                .require(202)
                .text("confirmationId");
        desk.browser()
                .post("/identity-confirmations/" + begun + "/code", Map.of("code", side.mailbox.codeTo(asha.email())))
                .require(200);
    }

    @Test
    void a_card_is_taken_shown_again_and_finds_the_patient_as_the_number_does() {
        assertThat(asha.browser().get(CARD).require(200).body().get("card").isNull())
                .isTrue();
        String token = issue();
        assertThat(token).matches("([0-9A-Z]{4} ){6}[0-9A-Z]{4}");
        var shown = asha.browser().get(CARD).require(200).body().get("card");
        assertThat(shown.get("token").asString()).isEqualTo(token);
        assertThat(svg(shown.get("qr").asString())).startsWith("<svg ").doesNotContain("JEEVAN", token);
        for (String typed : new String[] {
            token, "JEEVAN " + token, token.toLowerCase(Locale.ROOT).replace(' ', '-')
        }) {
            var found = desk.browser()
                    .post("/patient-lookups", Map.of("cardToken", typed))
                    .require(200);
            assertThat(found.body()).isEqualTo(byNumber());
        }
        assertThat(auditor.browser()
                        .post("/audit/patient-lookups", Map.of("cardToken", token))
                        .require(200)
                        .text("patientId"))
                .isEqualTo(id());
    }

    @Test
    void a_replaced_card_and_a_withdrawn_one_are_misses_like_any_other_and_the_owner_is_told_by_mail() {
        String first = issue();
        assertThat(lastMail()).contains("An emergency card was made").doesNotContain(first);
        String second = issue();
        assertThat(lastMail()).contains("The one before it finds you no more").doesNotContain(first, second);
        assertThat(second).isNotEqualTo(first);
        var missed = find(first, 404);
        assertThat(missed.body())
                .isEqualTo(find(CardToken.random().printed(), 404).body());
        find(second, 200);
        asha.browser().delete(CARD).require(204);
        assertThat(lastMail()).contains("was withdrawn").doesNotContain(second);
        assertThat(find(second, 404).body()).isEqualTo(missed.body());
        assertThat(asha.browser().get(CARD).require(200).body().get("card").isNull())
                .isTrue();
        int mails = side.mailbox.to(asha.email()).size();
        asha.browser().delete(CARD).require(204);
        assertThat(side.mailbox.to(asha.email())).hasSize(mails);
    }

    @Test
    void wrong_cards_and_wrong_numbers_share_one_budget() {
        String token = issue();
        for (int i = 0; i < MISSES_MAX; i++) {
            find(CardToken.random().printed(), 404);
        }
        assertThat(find(token, 403).code()).isEqualTo("second-factor-required");
        assertThat(desk.browser()
                        .post("/patient-lookups", Map.of("aadhaarNumber", asha.identifier()))
                        .require(403)
                        .code())
                .isEqualTo("second-factor-required");
    }

    @Test
    void what_is_no_card_is_refused_and_is_no_miss() {
        String token = issue();
        char wrong = token.charAt(0) == '7' ? '8' : '7';
        for (int i = 0; i <= MISSES_MAX; i++) {
            refuses(Map.of("cardToken", wrong + token.substring(1)), "cardToken");
            refuses(Map.of("cardToken", asha.identifier()), "cardToken");
            refuses(Map.of("cardToken", token, "aadhaarNumber", asha.identifier()), "cardToken");
            refuses(Map.of(), "aadhaarNumber");
        }
        find(token, 200);
    }

    @Test
    void the_same_request_again_answers_the_same_card() {
        String first = issue("card-1");
        assertThat(issue("card-1")).isEqualTo(first);
        String second = issue("card-2");
        assertThat(second).isNotEqualTo(first);
        assertThat(issue("card-1")).isEqualTo(second);
        find(second, 200);
    }

    @Test
    void before_a_desk_has_seen_who_it_is_there_is_no_card() {
        Browser stranger = people.patient().browser();
        assertThat(stranger.post(CARD, Map.of()).require(403).code()).isEqualTo("identity-unconfirmed");
        assertThat(stranger.get(CARD).require(403).code()).isEqualTo("identity-unconfirmed");
        assertThat(stranger.delete(CARD).require(403).code()).isEqualTo("identity-unconfirmed");
        desk.browser().get(CARD).require(403);
        auditor.browser().get(CARD).require(403);
        side.browser().get(CARD).require(401);
    }

    @Test
    void the_card_of_an_impostor_finds_nobody_and_nothing_of_it_is_left() {
        String token = issue();
        var patient = new PatientId(id());
        desk.browser()
                .post("/patients/" + patient + "/identity-mismatches", Map.of("reason", "Another face"))
                .require(200);
        find(token, 404);
        assertThat(side.bean(CardIndex.class).find(CardToken.typed(token, "cardToken")))
                .isEmpty();
        asha.browser().get(CARD).require(404);
    }

    @Test
    void an_entry_that_a_crash_left_behind_finds_nobody_and_goes_with_the_next_card() {
        var orphan = CardToken.random();
        side.bean(CardIndex.class).enter(orphan, new PatientId(id()));
        find(orphan.printed(), 404);
        String token = issue();
        assertThat(side.bean(CardIndex.class).tokensOf(new PatientId(id())))
                .containsExactly(CardToken.typed(token, "cardToken"));
    }

    @Test
    void a_card_whose_token_is_lost_with_an_older_vault_is_none_and_can_be_replaced() {
        String token = issue();
        side.bean(CardIndex.class).remove(CardToken.typed(token, "cardToken"), new PatientId(id()));
        assertThat(asha.browser().get(CARD).require(200).body().get("card").isNull())
                .isTrue();
        find(issue(), 200);
    }

    @Test
    void five_cards_a_day_leave_no_entry_of_the_one_that_was_refused() {
        for (int i = 0; i < 5; i++) {
            issue();
        }
        assertThat(asha.browser().post(CARD, Map.of()).require(409).code()).isEqualTo("conflict");
        assertThat(side.bean(CardIndex.class).tokensOf(new PatientId(id()))).hasSize(1);
    }

    private String issue() {
        return token(asha.browser().post(CARD, Map.of()));
    }

    private String issue(String idempotencyKey) {
        return token(asha.browser().post(CARD, Map.of(), idempotencyKey));
    }

    private static String token(Browser.Answer issued) {
        return issued.require(201).body().get("card").get("token").asString();
    }

    private Browser.Answer find(String token, int status) {
        return desk.browser()
                .post("/patient-lookups", Map.of("cardToken", token))
                .require(status);
    }

    private void refuses(Map<String, String> request, String field) {
        var refused = desk.browser().post("/patient-lookups", request).require(400);
        assertThat(refused.code()).isEqualTo("invalid-field");
        assertThat(refused.body().toString()).contains(field).doesNotContain(asha.identifier());
    }

    private Object byNumber() {
        return desk.browser()
                .post("/patient-lookups", Map.of("aadhaarNumber", asha.identifier()))
                .require(200)
                .body();
    }

    private String id() {
        return asha.browser().get("/sessions/current").require(200).text("patientId");
    }

    private String lastMail() {
        return side.mailbox.to(asha.email()).getLast().body();
    }

    private static String svg(String dataUri) {
        String data = dataUri.substring(dataUri.indexOf(',') + 1);
        return new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
    }
}
