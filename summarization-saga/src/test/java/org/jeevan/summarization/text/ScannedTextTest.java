package org.jeevan.summarization.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jeevan.api.summary.PagesRead;
import org.jeevan.programs.Programs;
import org.jeevan.summarization.ocr.Ocr;
import org.jeevan.summarization.text.UnreadableRecord.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real pages through the real program. */
class ScannedTextTest {

    private static final String NOTE = """
            DISCHARGE SUMMARY
            The patient was admitted with chest pain that began two hours before arrival.
            Troponin was 2.4 ng/mL and the blood pressure 150/95 mmHg.
            ALLERGIES
            Penicillin causes a rash.
            MEDICATIONS
            Aspirin 75 mg and atorvastatin 40 mg once daily.
            """;

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    @BeforeEach
    void needs_tesseract() {
        Programs.require("tesseract");
    }

    @Test
    void reads_a_page_that_is_a_picture_line_by_line_and_says_so() throws UnreadableRecord {
        RecordText text = read(TestScans.pdf(NOTE));
        assertThat(text.pages().getFirst().text().lines().filter(line -> !line.isEmpty()))
                .containsExactlyElementsOf(NOTE.lines().toList());
        assertThat(text.pages().getFirst().scanned()).isTrue();
        assertThat(text.pagesScanned()).isEqualTo(1);
        assertThat(text.pagesWithoutText()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {90, 180, 270, 2.5, -3, 181})
    void reads_a_page_that_was_laid_on_askew(double degrees) throws UnreadableRecord {
        byte[] scan = TestScans.pdf(TestScans.turned(TestScans.picture(NOTE), degrees));
        assertThat(text(read(scan))).contains("two hours before", "2.4 ng/mL", "150/95", "Aspirin 75 mg", "40 mg once");
    }

    @Test
    void a_page_that_the_document_turns_is_read_as_it_is_seen() throws UnreadableRecord, IOException {
        byte[] scan =
                changed(TestScans.pdf(TestScans.turned(TestScans.picture(NOTE), 90)), document -> document.getPage(0)
                        .setRotation(270));
        assertThat(words(read(scan))).containsExactly(words(NOTE));
    }

    @Test
    void reads_no_wrong_number_in_a_ruled_table_that_leans() throws UnreadableRecord {
        String rows = """
                Haemoglobin              10.2        g/dL
                Creatinine                 1.9        mg/dL
                TSH                          6.8        mIU/L
                Potassium                5.4        mmol/L
                Sodium                     138        mmol/L
                """;
        BufferedImage table = TestScans.ruled(TestScans.picture(rows), 5, 280, 367, 480);
        String text = text(read(TestScans.pdf(TestScans.dusty(TestScans.turned(table, 1.3)))));
        List<String> printed = List.of("10.2", "1.9", "6.8", "5.4", "138");
        assertThat(text).contains("Haemoglobin", "Creatinine", "TSH", "Potassium", "Sodium");
        assertThat(NUMBER.matcher(text).results().map(MatchResult::group))
                .isSubsetOf(printed)
                .hasSizeGreaterThanOrEqualTo(printed.size() - 2);
    }

    @Test
    void text_and_pictures_come_in_the_order_of_the_pages() throws UnreadableRecord, IOException {
        byte[] mixed =
                changed(TestPdfs.withPages(List.of("First page in letters.", "Third page in letters.")), document -> {
                    PDImageXObject scan =
                            JPEGFactory.createFromImage(document, TestScans.picture("Second page as a picture."));
                    PDPage second = TestScans.addPage(document, scan);
                    document.getPages().remove(second);
                    document.getPages().insertBefore(second, document.getPage(1));
                });
        List<String> stages = new ArrayList<>();
        RecordText text = TextReader.read(mixed, "application/pdf", Ocr.installed(), told(stages));
        assertThat(text.pages().stream().map(page -> page.text().strip()))
                .containsExactly("First page in letters.", "Second page as a picture.", "Third page in letters.");
        assertThat(text.pagesRead()).isEqualTo(new PagesRead(3, 0, List.of(2)));
        assertThat(stages).containsExactly("page 1/3", "page 2/3", "page 3/3", "scan 0/1", "scan 1/1");
    }

    @Test
    void a_line_of_text_over_a_picture_stays_and_is_not_read_twice() throws UnreadableRecord, IOException {
        byte[] faxed = withTextOver(TestScans.pdf(NOTE), "Fax 2026-11-27 page 1", RenderingMode.FILL);
        String text = text(read(faxed));
        assertThat(text).startsWith("Fax 2026-11-27 page 1\n").contains("Aspirin 75 mg");
        assertThat(text.split("Fax", -1)).hasSize(2);
    }

    @Test
    void a_picture_with_a_layer_of_text_is_not_read_again() throws UnreadableRecord, IOException {
        byte[] searchable = withTextOver(TestScans.pdf(NOTE), NOTE, RenderingMode.NEITHER);
        RecordText text = read(searchable);
        assertThat(text.pagesScanned()).isZero();
        assertThat(words(text)).containsExactly(words(NOTE));
    }

    @Test
    void letters_whose_font_does_not_say_which_they_are_are_read_from_the_page() throws UnreadableRecord, IOException {
        RecordText text = read(withoutUnicode(NOTE));
        assertThat(text.pagesScanned()).isEqualTo(1);
        assertThat(words(text)).containsExactly(words(NOTE));
    }

    @Test
    void a_photograph_is_a_page_without_text() throws UnreadableRecord {
        byte[] record = TestScans.pdf(TestScans.picture(NOTE), photograph());
        assertThat(read(record).pagesRead()).isEqualTo(new PagesRead(2, 1, List.of(1)));
        assertThat(reason(TestScans.pdf(photograph()))).isEqualTo(Reason.ONLY_IMAGES);
    }

    @Test
    void pages_beyond_the_limits_count_as_pages_without_text() throws IOException {
        byte[] record = TestScans.pdf(NOTE, NOTE, NOTE);
        assertThat(pagesRead(record, 2, Duration.ofMinutes(1))).containsExactly(true, true, false);
        assertThat(pagesRead(record, 50, Duration.ZERO)).containsExactly(false, false, false);
    }

    @Test
    void reads_the_formats_of_fax_machines() throws UnreadableRecord, IOException {
        BufferedImage page = bilevel(TestScans.picture(TestPdfs.withPages(List.of(NOTE)), 200));
        assertThat(words(read(pdf(document -> CCITTFactory.createFromImage(document, page)))))
                .containsExactly(words(NOTE));
        assertThat(words(read(pdf(document -> Jbig2.image(document, page))))).containsExactly(words(NOTE));
    }

    @Test
    void a_format_that_nothing_here_decodes_is_a_page_without_text() throws IOException {
        byte[] noise = new byte[2000];
        new Random(3).nextBytes(noise);
        for (COSName filter : List.of(COSName.JPX_DECODE, COSName.JBIG2_DECODE, COSName.DCT_DECODE)) {
            byte[] record = pdf(document -> new PDImageXObject(
                    document, new ByteArrayInputStream(noise), filter, 1000, 1400, 8, PDDeviceGray.INSTANCE));
            assertThat(reason(record)).as(filter.getName()).isEqualTo(Reason.ONLY_IMAGES);
        }
    }

    @Test
    void an_image_bomb_costs_its_page_only() throws UnreadableRecord, IOException {
        byte[] record = changed(TestScans.pdf(NOTE), document -> {
            PDImageXObject bomb = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(new byte[9]),
                    COSName.FLATE_DECODE,
                    60_000,
                    60_000,
                    8,
                    PDDeviceGray.INSTANCE);
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(bomb, 0, 0, 600, 800);
            }
        });
        RecordText text = read(record);
        assertThat(text.pages().getFirst().text()).contains("Aspirin 75 mg");
        assertThat(text.pagesWithoutText()).isEqualTo(1);
    }

    private interface Change {
        void in(PDDocument document) throws IOException;
    }

    private interface Image {
        PDImageXObject in(PDDocument document) throws IOException;
    }

    private static byte[] changed(byte[] pdf, Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.in(document);
            return TestScans.bytes(document);
        }
    }

    private static byte[] pdf(Image image) throws IOException {
        try (PDDocument document = new PDDocument()) {
            TestScans.addPage(document, image.in(document));
            return TestScans.bytes(document);
        }
    }

    private static byte[] withTextOver(byte[] pdf, String text, RenderingMode mode) throws IOException {
        return changed(pdf, document -> {
            PDPage page = document.getPage(0);
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
                content.beginText();
                content.setRenderingMode(mode);
                content.setFont(new PDType1Font(FontName.HELVETICA), 20);
                content.setLeading(29);
                content.newLineAtOffset(100, page.getMediaBox().getHeight() - 60);
                for (String line : text.lines().toList()) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
        });
    }

    private static byte[] withoutUnicode(String text) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDType0Font font = PDType0Font.load(
                    document,
                    FontMappers.class.getResourceAsStream(
                            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 11);
                content.setLeading(16);
                content.newLineAtOffset(50, 740);
                for (String line : text.lines().toList()) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            return changed(TestScans.bytes(document), ScannedTextTest::dropUnicode);
        }
    }

    private static void dropUnicode(PDDocument document) throws IOException {
        PDResources resources = document.getPage(0).getResources();
        for (COSName font : resources.getFontNames()) {
            resources.getFont(font).getCOSObject().removeItem(COSName.TO_UNICODE);
        }
    }

    private static BufferedImage photograph() {
        BufferedImage photograph = new BufferedImage(800, 1000, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 1000; y++) {
            for (int x = 0; x < 800; x++) {
                double waves = 128 + 60 * Math.sin(x / 37.0 + y / 91.0) + 50 * Math.cos(y / 23.0 - x / 61.0);
                photograph.getRaster().setSample(x, y, 0, (int) waves);
            }
        }
        return TestScans.dusty(photograph);
    }

    private static BufferedImage bilevel(BufferedImage picture) {
        BufferedImage bilevel =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        bilevel.createGraphics().drawImage(picture, 0, 0, null);
        return bilevel;
    }

    private static List<Boolean> pagesRead(byte[] record, int pagesMax, Duration timeMax) throws IOException {
        try (PDDocument document = Loader.loadPDF(record)) {
            List<Page> pages = List.of(new Page(1, ""), new Page(2, ""), new Page(3, ""));
            return new ScannedText(document, pagesMax, timeMax)
                    .addTo(pages, Ocr.installed().orElseThrow(), (done, of) -> {}).stream()
                            .map(Page::hasText)
                            .toList();
        }
    }

    private static PageListener told(List<String> stages) {
        return new PageListener() {
            @Override
            public void pageRead(int pagesRead, int pagesAll) {
                stages.add("page %d/%d".formatted(pagesRead, pagesAll));
            }

            @Override
            public void scanRead(int scansRead, int scansAll) {
                stages.add("scan %d/%d".formatted(scansRead, scansAll));
            }
        };
    }

    private static RecordText read(byte[] content) throws UnreadableRecord {
        return TextReader.read(content, "application/pdf", Ocr.installed(), (done, of) -> {});
    }

    private static Reason reason(byte[] content) {
        Optional<UnreadableRecord> thrown = Optional.empty();
        try {
            read(content);
        } catch (UnreadableRecord e) {
            thrown = Optional.of(e);
        }
        return thrown.orElseThrow().reason();
    }

    private static String text(RecordText record) {
        return record.pages().getFirst().text();
    }

    private static String[] words(RecordText record) {
        return words(text(record));
    }

    private static String[] words(String text) {
        return text.strip().split("\\s+");
    }
}
