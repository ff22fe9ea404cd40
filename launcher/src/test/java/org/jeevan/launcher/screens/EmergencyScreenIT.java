package org.jeevan.launcher.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jeevan.launcher.platform.Chromium;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A doctor with thirty seconds, and a patient of twelve allergies and twenty medicines. */
@OnSharedPlatform
@TestInstance(Lifecycle.PER_CLASS)
class EmergencyScreenIT {

    private static final int ACTIONS_MAX = 4;

    /** Names that a person in front of the screen cannot read in full: off it, cut off, or covered. */
    private static final String UNREADABLE = """
            names => names.filter(name => {
              const texts = [...document.querySelectorAll('main summary strong')];
              const shown = texts.find(text => text.textContent.toLowerCase() === name.toLowerCase());
              if (!shown) return true;
              return ![...shown.getClientRects()].every(({ left, top, right, bottom }) => {
                if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
                const middle = (top + bottom) / 2;
                return [left + 2, right - 2].every(x => shown.contains(document.elementFromPoint(x, middle)));
              });
            })""";

    private final Story story;

    private Chromium chromium;
    private Cast cast;

    EmergencyScreenIT(Story story) {
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
    void all_allergies_and_medicines_are_read_without_scrolling_at_a_desk() {
        try (Visit visit = emergencyView(1440, 900)) {
            assertThat(unreadable(visit.page, Records.ALLERGIES)).isEmpty();
            assertThat(unreadable(visit.page, Records.MEDICINES)).isEmpty();
        }
    }

    @Test
    void all_allergies_are_read_without_scrolling_on_a_phone() {
        try (Visit visit = emergencyView(390, 844)) {
            assertThat(unreadable(visit.page, Records.ALLERGIES)).isEmpty();
        }
    }

    @Test
    void a_result_that_was_measured_twice_unfolds_to_a_line_and_a_table() {
        try (Visit visit = emergencyView(390, 844)) {
            visit.page
                    .locator("summary", new Page.LocatorOptions().setHasText("HbA1c"))
                    .click();
            Locator table =
                    visit.page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("HbA1c over time"));
            assertThat(table.getByRole(AriaRole.ROW))
                    .hasText(new String[] {"DateValue", "10 Jun 20258.4 %", "2 Jan 20267.9 %"});
            assertThat(visit.page.locator("svg polyline").first()).isVisible();
            assertThat(visit.violations()).isEmpty();
        }
    }

    @Test
    void it_prints_on_one_page() throws IOException {
        try (Visit visit = emergencyView(1440, 900);
                PDDocument paper = Loader.loadPDF(visit.page.pdf(new Page.PdfOptions().setFormat("A4")))) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(paper))
                    .containsIgnoringCase(Records.ALLERGIES.getLast())
                    .containsIgnoringCase(Records.MEDICINES.getLast());
        }
    }

    @Test
    void with_the_patients_consent_two_presses_lead_from_the_number_to_the_allergies() {
        try (Visit visit = typedNumber(cast.bharat.aadhaarNumber())) {
            Actions actions = new Actions();
            actions.press(Steps.button(visit.page, "Find patient"));
            actions.press(Steps.link(visit.page, "Emergency view"));
            assertThat(Steps.region(visit.page, "Allergies")).isVisible();
            assertThat(actions.count).isLessThanOrEqualTo(ACTIONS_MAX);
        }
    }

    @Test
    void without_consent_four_actions_do_with_the_reason_among_them() {
        try (Visit visit = typedNumber(cast.hari.aadhaarNumber())) {
            Actions actions = new Actions();
            actions.press(Steps.button(visit.page, "Find patient"));
            actions.press(Steps.link(visit.page, "Break the glass"));
            actions.type(visit.page, "Road accident, found without companions");
            actions.press(Steps.button(visit.page, "Break the glass now"));
            assertThat(Steps.region(visit.page, "Allergies")).isVisible();
            assertThat(actions.count).isLessThanOrEqualTo(ACTIONS_MAX);
        }
    }

    /** Counts what a person does. */
    private static final class Actions {

        private int count;

        void press(Locator button) {
            button.click();
            count++;
        }

        /** Into what has the focus: to go there would be one more. */
        void type(Page page, String text) {
            assertThat(page.locator("textarea")).isFocused();
            page.keyboard().type(text);
            count++;
        }
    }

    private Visit typedNumber(String number) {
        Visit visit = new Visit(chromium.browser(), cast, Who.HOSPITAL, 1440, 900);
        Screen.DESK.open(visit.page, cast);
        assertThat(visit.page.getByLabel("Aadhaar Number")).isFocused();
        visit.page.keyboard().type(number);
        return visit;
    }

    private Visit emergencyView(int width, int height) {
        Visit visit = new Visit(chromium.browser(), cast, Who.HOSPITAL, width, height);
        Screen.DESK_EMERGENCY.open(visit.page, cast);
        visit.awaitContent();
        return visit;
    }

    @SuppressWarnings("unchecked")
    private static List<String> unreadable(Page page, List<String> names) {
        return (List<String>) page.evaluate(UNREADABLE, names);
    }
}
