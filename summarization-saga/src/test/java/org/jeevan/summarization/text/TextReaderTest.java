package org.jeevan.summarization.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jeevan.summarization.SharedData;
import org.jeevan.summarization.text.UnreadableRecord.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReaderTest {

    private static final byte[] GOOD = TestPdfs.withPages(List.of("First page.", "Second page."));

    @Test
    void reads_every_page_with_its_number() throws UnreadableRecord {
        RecordText text = pdf(GOOD);
        assertThat(text.pages().stream().map(page -> page.text().strip()))
                .containsExactly("First page.", "Second page.");
        assertThat(text.pages().stream().map(Page::number)).containsExactly(1, 2);
    }

    @Test
    void hides_an_aadhaar_number_before_anything_reads_the_page() throws UnreadableRecord {
        byte[] pdf = TestPdfs.withPages(List.of("Aadhaar 9999 4105 7058, HbA1c 8.1 %"));
        assertThat(pdf(pdf).pages().getFirst().text().strip()).isEqualTo("Aadhaar XXXX XXXX 7058, HbA1c 8.1 %");
    }

    @Test
    void counts_the_pages_on_which_it_found_nothing() throws UnreadableRecord {
        assertThat(pdf(TestPdfs.withPages(List.of("First page.", ""))).pagesWithoutText())
                .isEqualTo(1);
    }

    @Test
    void reads_columns_one_after_the_other() throws UnreadableRecord {
        byte[] pdf = TestPdfs.withColumns(
                "Medications\nLisinopril 20 mg daily\nMetformin 500 mg", "Allergies\nPenicillin\nSulfa");
        assertThat(pdf(pdf).pages().getFirst().text().strip())
                .isEqualTo("Medications\nLisinopril 20 mg daily\nMetformin 500 mg\n\nAllergies\nPenicillin\nSulfa");
    }

    @Test
    void says_why_a_pdf_has_no_text() {
        assertThat(reason(TestPdfs.withPassword("secret"))).isEqualTo(Reason.PASSWORD_PROTECTED);
        assertThat(reason(TestPdfs.withAnImageOnly())).isEqualTo(Reason.ONLY_IMAGES);
        assertThat(reason(TestPdfs.withPages(List.of("")))).isEqualTo(Reason.NO_TEXT);
        assertThat(reason("Dear colleague".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NOT_A_PDF);
        assertThat(reason(new byte[0])).isEqualTo(Reason.NOT_A_PDF);
    }

    @Test
    void never_takes_a_part_of_a_pdf_for_the_whole() {
        for (int length = GOOD.length - 40; length > 40; length -= 37) {
            assertThat(reason(Arrays.copyOf(GOOD, length))).isIn(Reason.DAMAGED, Reason.NOT_A_PDF);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "14-password-protected.pdf, PASSWORD_PROTECTED",
        "15-truncated.pdf, DAMAGED",
        "16-not-a-pdf.pdf, NOT_A_PDF"
    })
    void says_why_for_the_bad_files_of_others(String file, Reason expected) throws IOException {
        assertThat(reason(Files.readAllBytes(SharedData.require("pdf").resolve(file))))
                .isEqualTo(expected);
    }

    @Test
    void without_the_program_that_reads_pictures_a_scan_has_no_text() {
        assertThatThrownBy(() -> TextReader.read(
                        TestScans.pdf("Dear colleague"), "application/pdf", Optional.empty(), (done, of) -> {}))
                .isInstanceOfSatisfying(UnreadableRecord.class, unreadable -> assertThat(unreadable.reason())
                        .isEqualTo(Reason.ONLY_IMAGES));
    }

    @Test
    void reads_the_good_files_of_others() throws IOException, UnreadableRecord {
        Path folder = SharedData.require("pdf");
        RecordText visit = pdf(Files.readAllBytes(folder.resolve("01-D2N009-chromium.pdf")));
        assertThat(Sentences.of(visit))
                .contains(new Sentence(1, "ASSESSMENT AND PLAN", "Lumbar strain."))
                .anySatisfy(
                        sentence -> assertThat(sentence.text())
                                .endsWith(
                                        "Initiate meloxicam 15 mg once daily, as well as Ultram 50 mg every 4 hours as needed."));
        assertThat(pdf(Files.readAllBytes(folder.resolve("13-long-record.pdf"))).pages())
                .hasSize(15);
    }

    @Test
    void reads_plain_text_in_the_encodings_that_hospitals_use() throws UnreadableRecord {
        String text = "Fi\u00e8vre 39 \u00b0C";
        assertThat(plain(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(plain(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(plain(text.getBytes(StandardCharsets.UTF_16))).isEqualTo(text);
        assertThat(plain(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
        assertThat(plain(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(text);
    }

    @Test
    void refuses_bytes_that_are_no_text_and_types_it_does_not_know() {
        assertThat(reason(new byte[] {'a', 0, 1, 2, 'b'}, "text/plain")).isEqualTo(Reason.UNSUPPORTED_TYPE);
        assertThat(reason(GOOD, "image/png")).isEqualTo(Reason.UNSUPPORTED_TYPE);
        assertThat(reason(" \n\n".getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8"))
                .isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void a_form_feed_ends_a_page_of_plain_text() throws UnreadableRecord {
        RecordText text = TextReader.read("one\ftwo".getBytes(StandardCharsets.UTF_8), "text/plain", (done, of) -> {});
        assertThat(text.pages()).containsExactly(new Page(1, "one"), new Page(2, "two"));
    }

    @Test
    void refuses_more_text_than_it_takes_instead_of_cutting_it() {
        byte[] text = new byte[TextReader.CHARACTERS_MAX + 1];
        Arrays.fill(text, (byte) 'a');
        assertThat(reason(text, "text/plain")).isEqualTo(Reason.TOO_LONG);
    }

    private static RecordText pdf(byte[] content) throws UnreadableRecord {
        return TextReader.read(content, "application/pdf", (done, of) -> {});
    }

    private static String plain(byte[] content) throws UnreadableRecord {
        return TextReader.read(content, "text/plain", (done, of) -> {})
                .pages()
                .getFirst()
                .text();
    }

    private static Reason reason(byte[] content) {
        return reason(content, "application/pdf");
    }

    private static Reason reason(byte[] content, String mediaType) {
        UnreadableRecord[] thrown = new UnreadableRecord[1];
        assertThatThrownBy(() -> TextReader.read(content, mediaType, (done, of) -> {}))
                .isInstanceOfSatisfying(UnreadableRecord.class, unreadable -> thrown[0] = unreadable);
        return thrown[0].reason();
    }
}
