package org.jeevan.launcher.hostile;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jeevan.launcher.platform.Answer;
import org.jeevan.launcher.platform.Chromium;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Refusals;
import org.jeevan.launcher.platform.SampleRecords;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.jeevan.launcher.platform.Story.Staff;
import org.jeevan.launcher.platform.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and titles that are markup in a page and formulas in a spreadsheet: text, wherever they come out. */
@OnSharedPlatform
class HostileNamesIT {

    private static final String IMAGE = "<img src=x onerror=\"window.harmed=1\">";
    private static final String SCRIPT = "\"></title><script>window.harmed=1</script>{{7*7}}${7*7}";
    private static final String FORMULA = "=HYPERLINK(\"javascript:window.harmed=1\",\"@SUM(1+1)\")";

    private final Story story;
    private final List<String> alarms = new ArrayList<>();

    HostileNamesIT(Story story) {
        this.story = story;
    }

    @Test
    void markup_and_formulas_are_text_in_every_answer_and_on_the_page() {
        Staff hospital = story.hospital(FORMULA);
        Patient patient = story.signUp(IMAGE);
        story.confirmIdentity(hospital, patient);
        hospital.client()
                .upload(patient.id(), Upload.of("a.pdf", SampleRecords.pdf()).title(SCRIPT))
                .require(202);
        hospital.client()
                .post(
                        "/api/v1/patients/%s/access-requests".formatted(patient.id()),
                        Map.of("until", Instant.now().plus(Duration.ofDays(1)).toString()))
                .require(202);
        for (String path : List.of("general-details", "records", "grants", "emergency-summary", "accesses")) {
            requireData(patient.client().get("/api/v1/patients/me/" + path).require(200));
        }
        Assertions.assertThat(patient.client()
                        .get("/api/v1/patients/me/general-details")
                        .text("fullName"))
                .isEqualTo(IMAGE);
        Assertions.assertThat(story.platform().outbox().to(patient.email()))
                .allSatisfy(mail ->
                        Assertions.assertThat(mail.subject() + mail.body()).doesNotContain("onerror"));
        try (Chromium chromium = Chromium.start()) {
            requireHarmless(page(chromium, patient));
        }
    }

    /** A tab or a line break before a formula; and what a reader of a table would take for its end. */
    @ParameterizedTest
    @ValueSource(strings = {"a\t=1+1", "a\r\n=1+1", "a\n@SUM(1)", "a\u0000b", "a\u001b[31m"})
    void refuses_a_name_with_a_control_character(String name) {
        new Refusals(story.platform()).expect(400, "invalid-field", "fullName", () -> story.platform()
                .client()
                .post(
                        "/api/v1/patients",
                        Map.of(
                                "fullName",
                                name,
                                "aadhaarNumber",
                                Story.aadhaarNumber(),
                                "email",
                                "hostile@example.org",
                                "password",
                                "Correct-Horse-9")));
    }

    /** A name, a reason, an address: one that is turned around or only looks like another is stored as it looks. */
    @Test
    void nothing_that_is_not_seen_is_stored_in_a_name_or_a_reason() {
        Staff hospital = story.hospital("City\u202e Hos\u200bpital");
        Patient patient = story.signUp("\u2067Asha\u2069 \u0930\u0915\u094d\u200d\u0937\u093e");
        story.confirmIdentity(hospital, patient);
        Assertions.assertThat(patient.client()
                        .get("/api/v1/patients/me/general-details")
                        .text("fullName"))
                .isEqualTo("Asha \u0930\u0915\u094d\u200d\u0937\u093e");
        hospital.client()
                .post(
                        "/api/v1/patients/%s/emergency-accesses".formatted(patient.id()),
                        Map.of("reasonKind", "OTHER", "reason", "Found \u202ealone\ufeff on the road"))
                .require(201);
        String queue = story.auditor()
                .client()
                .after(hospital.client())
                .get("/api/v1/audit/queue?limit=200")
                .toString();
        Assertions.assertThat(queue).contains("Found alone on the road").doesNotContain("\u202e", "\ufeff");
        Assertions.assertThat(patient.client()
                        .after(hospital.client())
                        .get("/api/v1/patients/me/accesses")
                        .toString())
                .contains("City Hospital")
                .doesNotContain("\u202e");
    }

    private static void requireData(Answer answer) {
        Assertions.assertThat(answer.header("Content-Type")).startsWith("application/json");
        Assertions.assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        Assertions.assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    private Page page(Chromium chromium, Patient patient) {
        Page page = chromium.browser().newPage();
        page.onPageError(alarms::add);
        page.onDialog(dialog -> alarms.add(dialog.message()));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                alarms.add(message.text());
            }
        });
        String address = story.process().address().toString();
        patient.client().cookies().forEach((name, value) -> page.context()
                .addCookies(List.of(new Cookie(name, value).setUrl(address))));
        page.navigate(address + "/me");
        return page;
    }

    private void requireHarmless(Page page) {
        assertThat(page.getByText(SCRIPT).first()).isVisible();
        assertThat(page.getByText(FORMULA).first()).isVisible();
        page.navigate(story.process().address() + "/me/details");
        assertThat(page.locator("input").first()).isVisible();
        Assertions.assertThat(page.evaluate("() => window.harmed ?? 'no'")).isEqualTo("no");
        Assertions.assertThat(page.evaluate("() => document.querySelectorAll('img[src=x], body script').length"))
                .isEqualTo(0);
        Assertions.assertThat(page.evaluate("() => document.querySelectorAll('a[href^=javascript]').length"))
                .isEqualTo(0);
        Assertions.assertThat(alarms).isEmpty();
    }
}
