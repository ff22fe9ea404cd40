package org.jeevan.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jeevan.launcher.platform.Chromium;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.jeevan.launcher.platform.Story.Staff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person's first minutes, in a real browser, with the web application that the platform serves. */
@OnSharedPlatform
class WebIT {

    private static Chromium chromium;

    private final Story story;
    private final List<String> broken = new ArrayList<>();

    WebIT(Story story) {
        this.story = story;
    }

    @BeforeAll
    static void a_browser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void no_browser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_person_signs_up_with_the_mailed_code_states_details_and_sees_the_timeline() {
        String email = Story.address("Asha Rao");
        Page page = visit();
        signUp(page, email);
        page.getByLabel("One-time code").fill(story.process().outbox().code(email));
        button(page, "Continue").click();
        stateDetails(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See my record"))
                .click();
        assertThat(heading(page, "My record")).isVisible();
        assertThat(page.getByText("No records yet")).isVisible();
        page.reload();
        assertThat(page.getByText("No records yet")).isVisible();
        Assertions.assertThat(broken).isEmpty();
    }

    @Test
    void whoever_is_not_logged_in_is_asked_to_and_sees_nothing() {
        Page page = visit();
        page.navigate(story.process().address() + "/me");
        assertThat(heading(page, "Log in")).isVisible();
        Assertions.assertThat(broken).isEmpty();
    }

    @Test
    void whoever_was_logged_out_meanwhile_logs_in_and_is_where_they_wanted_to_be() {
        Patient patient = story.signUp("Devi Nair");
        Page page = visit();
        page.navigate(story.process().address() + "/log-in/patient");
        logIn(page, patient);
        assertThat(heading(page, "My record")).isVisible();
        page.context().clearCookies();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Who looked"))
                .click();
        assertThat(page.getByText("Please log in to see the page that you asked for."))
                .isVisible();
        logIn(page, patient);
        assertThat(heading(page, "Who looked")).isVisible();
        Assertions.assertThat(broken).isEmpty();
    }

    @Test
    void a_patient_allows_the_hospital_that_asks_and_takes_it_back() {
        Staff asker = story.hospital("City Hospital");
        Patient patient = story.signUp("Indu Thomas");
        story.confirmIdentity(story.hospital("Lake Hospital"), patient);
        String patients = "/api/v1/patients/" + patient.id();
        Instant until = Instant.now().plus(Duration.ofDays(30));
        asker.client()
                .post(patients + "/access-requests", Map.of("until", until.toString()))
                .require(202);

        Page page = visit();
        page.navigate(story.process().address() + "/log-in/patient");
        logIn(page, patient);
        assertThat(page.getByText("1 hospital asks to read your records")).isVisible();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Answer").setExact(true))
                .click();
        button(page, "Allow: City Hospital").click();
        button(page, "Allow").click();
        assertThat(page.getByText("City Hospital may read from now on.")).isVisible();
        asker.client().get(patients + "/emergency-summary").require(200);

        button(page, "Take back: City Hospital").click();
        button(page, "Take back").click();
        assertThat(page.getByText("Your consent for City Hospital is taken back."))
                .isVisible();
        asker.client().get(patients + "/emergency-summary").require(404);
        Assertions.assertThat(broken).isEmpty();
    }

    private Page visit() {
        Page page = chromium.browser().newPage();
        page.onPageError(broken::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                broken.add(message.text());
            }
        });
        page.navigate(story.process().address().toString());
        return page;
    }

    private void logIn(Page page, Patient patient) {
        page.getByLabel("Aadhaar Number").fill(patient.aadhaarNumber());
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(patient.password());
        button(page, "Log in").click();
        assertThat(heading(page, "Enter the code")).isVisible();
        page.getByLabel("One-time code").fill(story.process().outbox().code(patient.email()));
        button(page, "Continue").click();
    }

    private void signUp(Page page, String email) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign up"))
                .first()
                .click();
        page.getByLabel("Full Name").fill("Asha Rao");
        page.getByLabel("Aadhaar Number").fill(Story.aadhaarNumber());
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("Correct-Horse-9");
        button(page, "Sign up").click();
        assertThat(heading(page, "Enter the code")).isVisible();
    }

    private void stateDetails(Page page) {
        assertThat(heading(page, "My details")).isVisible();
        page.getByLabel("Date of birth").fill("1980-04-05");
        page.getByLabel("Blood Group").selectOption("B+");
        page.getByLabel("Contact name").fill("Ravi Rao");
        page.getByLabel("Contact phone").fill("+91 98765 43210");
        button(page, "Save").click();
        assertThat(page.getByText("Saved at")).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
