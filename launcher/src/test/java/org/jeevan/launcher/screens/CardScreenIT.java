package org.jeevan.launcher.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jeevan.launcher.platform.Chromium;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The card on paper, and the desk that scans it. */
@OnSharedPlatform
@TestInstance(Lifecycle.PER_CLASS)
class CardScreenIT {

    private static final double PIXELS_PER_MM = 96 / 25.4;
    private static final int PAPER_DPI = 200;
    private static final List<String> CHOICES = List.of("Blood group", "Allergies", "Whom to call");

    private static final Pattern TOKEN = Pattern.compile("^([0-9A-Z]{4} ){6}[0-9A-Z]{4}$");

    /** What stands on the card and cannot be read in full. */
    private static final String CUT_OFF = """
            region => {
              const card = region.firstElementChild;
              const edge = card.getBoundingClientRect();
              const outside = [...card.querySelectorAll('p')].filter(text => {
                const { left, top, right, bottom } = text.getBoundingClientRect();
                const around = text.parentElement.getBoundingClientRect();
                return left < edge.left || right > edge.right + 0.5 || top < edge.top || bottom > edge.bottom + 0.5
                  || bottom > around.bottom + 0.5 || text.scrollWidth > text.clientWidth + 1;
              });
              return outside.map(text => text.textContent);
            }""";

    private final Story story;

    private Chromium chromium;
    private Cast cast;

    CardScreenIT(Story story) {
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
    void the_card_is_printed_alone_and_in_its_real_size_and_a_scanner_reads_it_from_the_paper() throws Exception {
        Story.card(cast.bharat);
        try (Visit visit = cardOf(cast.bharat)) {
            choose(visit.page);
            String token = token(visit.page);
            visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visit.page.locator("h1")).isHidden();
            BoundingBox box = card(visit.page).boundingBox();
            assertThat(box.width / PIXELS_PER_MM).isCloseTo(85.6, within(0.1));
            assertThat(box.height / PIXELS_PER_MM).isCloseTo(54.0, within(0.1));
            assertThat(card(visit.page).locator("img").boundingBox().width / PIXELS_PER_MM * 29 / 37)
                    .isGreaterThan(25.0);
            assertThat(cutOff(visit.page)).isEmpty();
            try (PDDocument paper = Loader.loadPDF(visit.page.pdf(new Page.PdfOptions().setFormat("A4")))) {
                assertThat(paper.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                        .contains(token, "Bharat Naidu", "O-", "Penicillin", "more in JEEVAN", "+91 90000 00001")
                        .doesNotContain("What the card does", "Replace the card");
                BufferedImage page = new PDFRenderer(paper).renderImageWithDPI(0, PAPER_DPI);
                assertThat(scanned(page)).isEqualTo("JEEVAN " + token);
            }
        }
    }

    @Test
    void from_the_scanner_to_the_allergies_are_four_actions() {
        Patient indu = cast.newcomer("Indu Thomas");
        String token = Story.card(indu);
        try (Visit visit = new Visit(chromium.browser(), cast, Who.HOSPITAL, 1440, 900)) {
            Screen.DESK.open(visit.page, cast);
            assertThat(visit.page.getByLabel("Aadhaar Number")).isFocused();
            visit.page.keyboard().type("JEEVAN " + token);
            visit.page.keyboard().press("Enter");
            Steps.link(visit.page, "Break the glass").click();
            assertThat(visit.page.locator("textarea")).isFocused();
            visit.page.keyboard().type("Road accident, card found in the wallet");
            Steps.button(visit.page, "Break the glass now").click();
            assertThat(Steps.region(visit.page, "Allergies")).isVisible();
            assertThat(visit.page.url()).doesNotContain(token.substring(0, 4));
        }
    }

    @Test
    void nothing_on_the_card_is_cut_off_in_any_language_on_any_screen() {
        Story.card(cast.bharat);
        try (Visit visit = cardOf(cast.bharat)) {
            choose(visit.page);
            assertThat(visit.violations()).isEmpty();
            assertThat(visit.colours(ColorScheme.DARK).violations()).isEmpty();
            for (String language : new String[] {"en", "hi", "te"}) {
                visit.language(language);
                assertThat(cutOff(visit.page)).as(language).isEmpty();
                assertThat(visit.width(320).tooWide()).as(language).isEmpty();
                assertThat(cutOff(visit.page)).as(language + " on a phone").isEmpty();
                visit.width(1440);
            }
        }
    }

    @Test
    void long_names_take_no_room_from_what_a_doctor_needs() {
        String name = "Venkata Ramana Satya Narayana Murthy Rao";
        Patient patient = cast.newcomer(name);
        patient.client()
                .put(
                        "/api/v1/patients/me/general-details",
                        Map.of(
                                "fullName",
                                name,
                                "bloodGroup",
                                "AB-",
                                "emergencyContacts",
                                List.of(Map.of("name", name, "phone", "+91 90000 00001 22 33"))))
                .require(200);
        for (String allergy : List.of("Penicillin", "Sulfamethoxazole and trimethoprim", "x".repeat(200))) {
            patient.client()
                    .post("/api/v1/patients/me/statements", Map.of("kind", "ALLERGY", "name", allergy))
                    .require(201);
        }
        Story.card(patient);
        try (Visit visit = cardOf(patient)) {
            choose(visit.page);
            assertThat(card(visit.page)).containsText("more in JEEVAN");
            for (String language : new String[] {"en", "hi", "te"}) {
                assertThat(cutOff(visit.language(language).page)).as(language).isEmpty();
            }
            visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(cutOff(visit.page)).as("in print").isEmpty();
        }
    }

    @Test
    void a_lost_card_is_replaced_by_keys_alone() {
        Story.card(cast.hari);
        try (Visit visit = cardOf(cast.hari)) {
            String lost = token(visit.page);
            Steps.button(visit.page, "Replace the card").focus();
            visit.page.keyboard().press("Enter");
            assertThat(Steps.button(visit.page, "Replace the card")).isFocused();
            visit.page.keyboard().press("Enter");
            assertThat(card(visit.page)).not().containsText(lost);
            assertThat(visit.page.locator("h1")).isFocused();
            assertThat(visit.violations()).isEmpty();
            visit.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(visit.violations()).isEmpty();
        }
    }

    private Visit cardOf(Patient patient) {
        Visit visit = new Visit(chromium.browser(), cast, patient.client(), 1440, 900);
        visit.page.navigate(story.process().address() + Screen.MY_CARD.route);
        visit.awaitContent();
        return visit;
    }

    private static void choose(Page page) {
        for (String choice : CHOICES) {
            page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(choice))
                    .check();
        }
        assertThat(card(page)).containsText("Penicillin");
    }

    private static Locator card(Page page) {
        return page.locator("section:has(> div > img)");
    }

    private static String token(Page page) {
        return card(page)
                .locator("p")
                .filter(new Locator.FilterOptions().setHasText(TOKEN))
                .textContent();
    }

    @SuppressWarnings("unchecked")
    private static List<String> cutOff(Page page) {
        return (List<String>) card(page).evaluate(CUT_OFF);
    }

    private static String scanned(BufferedImage page) throws Exception {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
