package org.jeevan.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jeevan.command.account.People.Person;
import org.jeevan.command.factor.TotpCodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where data is real, whoever reaches others' has to have more than a mailbox. */
class DemandedFactorHttpTest {

    @TempDir
    private static Path home;

    private static CommandSide side;
    private static People people;

    @BeforeAll
    static void start() {
        side = CommandSide.start(home, "prod");
        people = new People(side);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void the_admin_changes_the_password_then_enrols_and_only_then_does_anything() {
        Browser admin = people.admin();
        assertThat(admin.get("/sessions/current")
                        .require(200)
                        .body()
                        .get("mustEnrolFactor")
                        .asBoolean())
                .isTrue();
        assertThat(admin.post("/hospitals", hospital()).require(403).code()).isEqualTo("factor-enrolment-required");
        assertThat(admin.post("/approvals/H-0000-0000", Map.of()).require(403).code())
                .isNotEqualTo("not-found");
        var offer = admin.post("/accounts/current/totp", Map.of()).require(200);
        admin.post(
                        "/accounts/current/totp/" + offer.text("challengeId"),
                        Map.of("code", TotpCodes.at(offer.text("secret"), side.clock.instant())))
                .require(200);
        assertThat(admin.get("/sessions/current")
                        .require(200)
                        .body()
                        .get("mustEnrolFactor")
                        .asBoolean())
                .isFalse();
        admin.post("/hospitals", hospital()).require(201);
        assertThat(admin.delete("/accounts/current/totp").require(409).code()).isEqualTo("conflict");
    }

    @Test
    void patients_may_stay_with_their_mailbox() {
        Person asha = people.patient();
        assertThat(asha.browser()
                        .get("/sessions/current")
                        .require(200)
                        .body()
                        .get("mustEnrolFactor")
                        .asBoolean())
                .isFalse();
    }

    private static Map<String, String> hospital() {
        return Map.of("name", "City Hospital", "address", "1 Lake Road", "email", "city@example.org");
    }
}
