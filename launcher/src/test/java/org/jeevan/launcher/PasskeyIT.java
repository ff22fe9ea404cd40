package org.jeevan.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jeevan.launcher.platform.Chromium;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Passkeys in a real browser, whose authenticator is Chromium's own virtual one (WebAuthn level 3, section 11). */
@OnSharedPlatform
class PasskeyIT {

    private static Chromium chromium;

    private final Story story;

    /** What the page sent to enter: path and body. */
    private final List<Map.Entry<String, String>> sent = new ArrayList<>();

    PasskeyIT(Story story) {
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

    /** The device with its key, which comes along from page to page. */
    private record Device(Page page, CDPSession session, String authenticator) {

        void recognizesItsUser(boolean recognizes) {
            var verified = new JsonObject();
            verified.addProperty("authenticatorId", authenticator);
            verified.addProperty("isUserVerified", recognizes);
            session.send("WebAuthn.setUserVerified", verified);
        }
    }

    @Test
    void a_passkey_is_added_and_opens_alone_and_beside_the_password() {
        Patient patient = story.signUp("Asha Rao");
        Device device = device();
        Page page = device.page();
        logInByMail(page, patient);
        addPasskey(page);
        logOut(page);

        page.navigate(story.process().address() + "/log-in");
        button(page, "Log in with a passkey").click();
        assertThat(heading(page, "My record")).isVisible();
        logOut(page);

        enterPassword(page, patient);
        assertThat(heading(page, "Prove that it is you")).isVisible();
        assertThat(page.getByLabel("One-time code")).hasCount(0);
        button(page, "Use your passkey").click();
        assertThat(heading(page, "My record")).isVisible();
        Assertions.assertThat(sent).hasSize(3);
        sent.subList(1, 3).forEach(this::requireUsedUp);
    }

    @Test
    void a_device_that_does_not_recognize_its_user_opens_nothing() {
        Patient patient = story.signUp("Bina Das");
        Device device = device();
        Page page = device.page();
        logInByMail(page, patient);
        addPasskey(page);
        logOut(page);

        device.recognizesItsUser(false);
        page.navigate(story.process().address() + "/log-in");
        button(page, "Log in with a passkey").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(heading(page, "Log in")).isVisible();
    }

    @Test
    void a_removed_passkey_opens_nothing_and_the_mailbox_does_again() {
        Patient patient = story.signUp("Chitra Sen");
        Device device = device();
        Page page = device.page();
        logInByMail(page, patient);
        addPasskey(page);
        button(page, "Remove: My phone").click();
        assertThat(page.getByText("No passkeys yet")).isVisible();
        logOut(page);

        page.navigate(story.process().address() + "/log-in");
        button(page, "Log in with a passkey").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        logInByMail(page, patient);
    }

    /** A signature answers one challenge, once, from the browser that asked. */
    private void requireUsedUp(Map.Entry<String, String> request) {
        Client other = story.platform().client();
        String path = request.getKey().substring(request.getKey().indexOf("/api/"));
        Assertions.assertThat(other.write(
                                "POST", path, BodyPublishers.ofString(request.getValue()), "application/json", "again")
                        .require(410)
                        .code())
                .isEqualTo("code-expired");
    }

    private Device device() {
        Page page = chromium.browser().newContext().newPage();
        page.onRequest(request -> {
            if (request.url().endsWith("/code")) {
                sent.add(Map.entry(request.url(), request.postData()));
            }
        });
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var add = new JsonObject();
        add.add("options", options);
        String id = session.send("WebAuthn.addVirtualAuthenticator", add)
                .get("authenticatorId")
                .getAsString();
        return new Device(page, session, id);
    }

    private void logInByMail(Page page, Patient patient) {
        enterPassword(page, patient);
        assertThat(page.getByLabel("One-time code")).isVisible(); // the mail is there then
        page.getByLabel("One-time code").fill(story.process().outbox().code(patient.email()));
        button(page, "Continue").click();
        assertThat(heading(page, "My record")).isVisible();
    }

    private void enterPassword(Page page, Patient patient) {
        page.navigate(story.process().address() + "/log-in");
        page.getByLabel("Aadhaar Number").fill(patient.aadhaarNumber());
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(patient.password());
        button(page, "Log in").click();
    }

    private void addPasskey(Page page) {
        page.navigate(story.process().address() + "/me/security");
        page.getByLabel("Name of the passkey").fill("My phone");
        button(page, "Add a passkey").click();
        assertThat(page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Recovery codes"))
                        .getByRole(AriaRole.LISTITEM))
                .hasCount(10);
        button(page, "I have kept them").click();
        assertThat(button(page, "Remove: My phone")).isVisible();
    }

    private static void logOut(Page page) {
        button(page, "Log out").click();
        assertThat(page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName("Log in").setExact(true))
                        .first())
                .isVisible();
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
