package org.jeevan.summarization.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jeevan.summarization.text.TestPdfs;
import org.jeevan.summarization.text.TestScans;
import org.junit.jupiter.api.Test;

/** What is done to a picture before it is read, and what is looked up in it afterwards. */
class PageImageTest {

    private static final String TEXT = """
            The patient comes in today for a comprehensive evaluation. She is well-known to me.
            They are on the health care flow sheet. She has significant anxiety.
            There is a family history of hypertension and strokes, and a lot of stress.
            Currently taking Toprol and Avalide for hypertension and anxiety, as I mentioned.
            REVIEW OF SYSTEMS
            Significant for occasional tiredness. This is intermittent and currently not severe.
            We will check a glucose, lipid profile and a Hemoccult test also and a mammogram.
            PHYSICAL EXAMINATION
            The patient is alert, oriented, in no acute distress. Nose and throat clear.
            """;

    @Test
    void a_page_that_leans_is_levelled() {
        BufferedImage straight = TestScans.picture(TEXT);
        for (double degrees : List.of(-4.0, -1.2, 0.0, 0.7, 3.0)) {
            GreyImage levelled = Straightening.of(new GreyImage(TestScans.turned(straight, degrees)));
            assertThat(sharpness(levelled))
                    .as("leaning by %s", degrees)
                    .isGreaterThan(0.5 * sharpness(new GreyImage(straight)));
        }
    }

    @Test
    void a_page_that_lies_on_its_side_is_set_up() {
        GreyImage up = Straightening.of(new GreyImage(TestScans.turned(TestScans.picture(TEXT), 91)));
        assertThat(up.height()).isGreaterThan(up.width());
        assertThat(sharpness(up)).isGreaterThan(0.5 * sharpness(new GreyImage(TestScans.picture(TEXT))));
    }

    @Test
    void four_quarter_turns_change_nothing() {
        GreyImage page = new GreyImage(TestScans.picture(TEXT));
        GreyImage turned = page.turned(90).turned(90).turned(90).turned(90);
        assertThat(turned.pixels()).isEqualTo(page.pixels());
    }

    @Test
    void rules_are_erased_and_letters_are_not() {
        BufferedImage plain = TestScans.picture(TEXT);
        BufferedImage ruled = TestScans.picture(TEXT);
        Graphics2D canvas = ruled.createGraphics();
        canvas.setColor(Color.DARK_GRAY);
        canvas.drawRect(60, 60, 1000, 900);
        canvas.drawLine(60, 1200, 1060, 1200);
        canvas.dispose();
        GreyImage erased = new GreyImage(ruled);
        Rules.erase(erased);
        assertThat(ink(erased)).isCloseTo(ink(new GreyImage(plain)), within(0.02 * ink(new GreyImage(plain))));
        assertThat(erased.grey(500, 1200)).isGreaterThan(250);
        assertThat(erased.grey(60, 500)).isGreaterThan(250);
    }

    @Test
    void sees_a_decimal_point_that_was_not_read() {
        for (int dpi : List.of(150, 200, 300)) {
            assertThat(wordIn("1.9", "19", dpi)).as("1.9 at %d dpi", dpi).isTrue();
            assertThat(wordIn("6.8", "68", dpi)).as("6.8 at %d dpi", dpi).isTrue();
            assertThat(wordIn("12.5", "125", dpi)).as("12.5 at %d dpi", dpi).isTrue();
        }
    }

    @Test
    void sees_no_decimal_point_where_none_is() {
        for (String number : List.of("10", "19", "44", "75", "125", "2026", "1144", "707", "80")) {
            assertThat(wordIn(number, number, 200)).as(number).isFalse();
        }
        assertThat(wordIn("1.9", "1.9", 200)).isFalse();
    }

    /** The picture of {@code printed}, and whether a point was lost if it was read as {@code read}. */
    private static boolean wordIn(String printed, String read, int dpi) {
        GreyImage image = new GreyImage(TestScans.picture(TestPdfs.withPages(List.of(printed)), dpi));
        return LostPoint.in(new Word(new Word.Line(1, 1, 1), read, 95, inkBox(image)), image);
    }

    private static Rectangle inkBox(GreyImage image) {
        Rectangle box = null;
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                if (image.grey(x, y) < 128) {
                    Rectangle pixel = new Rectangle(x, y, 1, 1);
                    box = box == null ? pixel : box.union(pixel);
                }
            }
        }
        return box;
    }

    private static double sharpness(GreyImage image) {
        return Footing.of(image, 1000, false).sharpness(0);
    }

    private static double ink(GreyImage image) {
        double ink = 0;
        for (byte pixel : image.pixels()) {
            ink += 255 - (pixel & 0xFF);
        }
        return ink;
    }
}
