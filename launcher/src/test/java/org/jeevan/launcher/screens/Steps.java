package org.jeevan.launcher.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import org.jeevan.launcher.platform.Patience;
import org.jeevan.launcher.platform.Story.Patient;

/** What people do on the screens, in English. */
final class Steps {

    private static final Duration DRAWING = Duration.ofSeconds(30);
    private static final String INK = """
            () => { const canvas = document.querySelector('main canvas');
              if (!canvas || canvas.width === 0) return 0;
              const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
              let dark = 0;
              for (let i = 0; i < data.length; i += 4) if (data[i] < 128 && data[i + 3] > 128) dark++;
              return dark; }""";

    private Steps() {}

    static void lookUp(Page page, Cast cast, Patient patient) {
        page.navigate(cast.story.process().address() + "/desk");
        page.getByLabel("Aadhaar Number").fill(patient.aadhaarNumber());
        button(page, "Find patient").click();
        assertThat(link(page, "Upload records")).isVisible();
    }

    static void chooseFiles(Page page) {
        page.getByLabel("Choose files")
                .setInputFiles(Records.threePlain().stream()
                        .map(sample -> new FilePayload(sample.fileName(), "application/pdf", sample.content()))
                        .toArray(FilePayload[]::new));
        assertThat(button(page, "Upload 3 files")).isVisible();
    }

    static void askForHistory(Page page, Patient patient) {
        page.getByLabel("Patient ID").fill(patient.id());
        button(page, "Show the history").click();
        assertThat(page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LISTITEM).first())
                .isVisible();
    }

    /** The history's player, so many events back. */
    static void playBack(Page page, int events) {
        for (int event = 0; event < events; event++) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Previous"))
                    .click();
        }
    }

    static void administer(Page page, Cast cast, String part) {
        page.navigate(cast.story.process().address() + "/admin/" + part);
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator region(Page page, String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
    }

    /** Until the first page of a document is drawn, with so many dark points at least. */
    static void awaitInk(Page page, int points) {
        assertThat(page.locator("main canvas").first()).isAttached();
        Patience.until("the page is drawn", DRAWING, () -> ((Number) page.evaluate(INK)).intValue() >= points);
    }
}
