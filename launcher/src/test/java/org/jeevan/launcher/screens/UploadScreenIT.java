package org.jeevan.launcher.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import org.jeevan.launcher.platform.Chromium;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A hospital's documents on their way from its desk to the patient's eyes, in two browsers. */
@OnSharedPlatform
@TestInstance(Lifecycle.PER_CLASS)
class UploadScreenIT {

    private static final double READING_MILLIS = 180_000;

    private final Story story;

    private Chromium chromium;
    private Cast cast;

    UploadScreenIT(Story story) {
        this.story = story;
    }

    @BeforeAll
    void a_browser_and_people() {
        chromium = Chromium.start();
        cast = Cast.of(story);
    }

    @AfterAll
    void no_browser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void three_files_go_up_at_once_each_to_its_summary_and_the_patient_sees_them() {
        Patient patient = cast.newcomer("Indira Menon");
        try (Visit desk = new Visit(chromium.browser(), cast, cast.city.client(), 1440, 900)) {
            Steps.lookUp(desk.page, cast, patient);
            Steps.link(desk.page, "Upload records").click();
            Steps.chooseFiles(desk.page);
            Steps.button(desk.page, "Upload 3 files").click();
            assertThat(desk.page.getByText("Stored and summarized"))
                    .hasCount(3, new HasCountOptions().setTimeout(READING_MILLIS));
        }
        try (Visit home = new Visit(chromium.browser(), cast, patient.client(), 390, 844)) {
            home.page.navigate(story.process().address() + "/me");
            for (var sample : Records.threePlain()) {
                String title = sample.fileName().replaceFirst("\\.pdf$", "");
                assertThat(home.page.getByText(title, Visit.EXACTLY))
                        .isVisible(new IsVisibleOptions().setTimeout(READING_MILLIS));
            }
            home.page.navigate(story.process().address() + "/me/accesses");
            assertThat(home.page.getByText("City Hospital").first()).isVisible();
            assertThat(home.page.getByText("Looked your number or card up")).isVisible();
        }
    }
}
