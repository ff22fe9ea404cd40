package org.jeevan.launcher.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jeevan.launcher.platform.Chromium;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.jeevan.launcher.platform.Upload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Documents in the browser: what they show, and that they do nothing. */
@OnSharedPlatform
@TestInstance(Lifecycle.PER_CLASS)
class DocumentScreenIT {

    private static final IsVisibleOptions IN_A_MOMENT = new IsVisibleOptions().setTimeout(30_000);

    private final Story story;

    private Chromium chromium;
    private Cast cast;
    private Patient patient;

    DocumentScreenIT(Story story) {
        this.story = story;
    }

    @BeforeAll
    void a_browser_and_a_patient() {
        chromium = Chromium.start();
        cast = Cast.of(story);
        patient = cast.newcomer("Leela Das");
    }

    @AfterAll
    void no_browser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_patient_reads_a_document_page_by_page_from_the_timeline() {
        upload("Letter.pdf", Documents.letter("Penicillin gave a rash in 2019"));
        try (Visit visit = visit()) {
            visit.page.navigate(story.process().address() + "/me");
            visit.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open Letter"))
                    .click();
            assertThat(visit.page
                            .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Letter"))
                            .getByText("Penicillin gave a rash in 2019"))
                    .isVisible(IN_A_MOMENT); // in the document's own words: the summary may have it, too
            assertThat(visit.page.getByText("2 pages")).isVisible();
            Steps.awaitInk(visit.page, 200);
            assertThat(visit.tooWide()).isEmpty();
            assertThat(visit.violations()).isEmpty();
            Steps.button(visit.page, "Larger").click();
            Steps.awaitInk(visit.page, 200);
        }
    }

    @Test
    void a_document_that_wants_to_act_is_a_picture_and_words() {
        String record = upload("Trap.pdf", Documents.trap());
        var dialogs = new ArrayList<String>();
        var elsewhere = new ArrayList<String>();
        try (Visit visit = visit()) {
            visit.page.onDialog(dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
            });
            visit.page.onRequest(request -> {
                if (!request.url().startsWith(story.process().address().toString())) {
                    elsewhere.add(request.url());
                }
            });
            visit.page.navigate(story.process().address() + "/me/records/" + record);
            assertThat(visit.page.getByText("Press here")).isVisible(IN_A_MOMENT);
            Steps.awaitInk(visit.page, 50);
            visit.page.getByText("Press here").click();
            assertThat(visit.page.locator("main section a, main section input, main section iframe"))
                    .hasCount(0);
            assertThat(visit.page).hasURL(story.process().address() + "/me/records/" + record);
        }
        assertThat(dialogs).isEmpty();
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void what_cannot_be_shown_says_why_and_can_be_downloaded() {
        for (var unshowable : List.of(
                List.of(upload("Locked.pdf", Documents.locked()), "This document is locked with a password"),
                List.of(
                        upload("Broken.pdf", "%PDF-1.7\nnothing more".getBytes(StandardCharsets.US_ASCII)),
                        "This document cannot be shown here"))) {
            try (Visit visit = visit()) {
                visit.page.navigate(story.process().address() + "/me/records/" + unshowable.getFirst());
                assertThat(visit.page.getByText(unshowable.getLast())).isVisible(IN_A_MOMENT);
                assertThat(visit.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download")))
                        .isVisible();
            }
        }
    }

    @Test
    void plain_text_is_shown_as_it_stands_and_no_markup_in_it_is_any() {
        String record = upload("note.txt", "Allergy: <b>latex</b>\n\tseen twice".getBytes(StandardCharsets.UTF_8));
        try (Visit visit = visit()) {
            visit.page.navigate(story.process().address() + "/me/records/" + record);
            assertThat(visit.page.getByText("Allergy: <b>latex</b>")).isVisible(IN_A_MOMENT);
        }
    }

    private Visit visit() {
        return new Visit(chromium.browser(), cast, patient.client(), 390, 844);
    }

    private String upload(String fileName, byte[] content) {
        String mediaType = fileName.endsWith(".pdf") ? "application/pdf" : "text/plain";
        return cast.city
                .client()
                .upload(
                        patient.id(),
                        Upload.of(fileName, content)
                                .title(fileName.replaceFirst("\\..*", ""))
                                .as(mediaType))
                .require(202)
                .text("recordId");
    }
}
