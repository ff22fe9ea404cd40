package org.jeevan.summarization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jeevan.api.summary.PagesRead;
import org.jeevan.programs.Programs;
import org.jeevan.summarization.ReadingProgress.Stage;
import org.jeevan.summarization.ReadingResult.Failed;
import org.jeevan.summarization.ReadingResult.Failure;
import org.jeevan.summarization.ReadingResult.NotReadable;
import org.jeevan.summarization.ReadingResult.Summarized;
import org.jeevan.summarization.text.TestPdfs;
import org.jeevan.summarization.text.TestScans;
import org.jeevan.summarization.text.UnreadableRecord.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real child processes, well-behaved and not. */
class ReaderProcessTest {

    private static final String NOTE = "CHIEF COMPLAINT: Chest pain. HISTORY OF PRESENT ILLNESS: A 61-year-old farmer"
            + " presents with chest pain since this morning. ALLERGIES: Penicillin.";
    private static final ReadingProgress NOBODY = (stage, done, of) -> {};

    @TempDir
    Path keys;

    private ReaderProcess reader;

    @BeforeEach
    void start() {
        reader = misbehavingReader(Confinement.strongest(List.of(keys)), Duration.ofSeconds(20));
    }

    @AfterEach
    void stop() {
        reader.close();
    }

    @Test
    void reads_a_pdf_and_tells_how_far_it_is() throws IOException {
        List<String> stages = new ArrayList<>();
        byte[] pdf = TestPdfs.withPages(List.of("IMPRESSION: Acute pancreatitis with dehydration.", "PLAN: Fluids."));

        Summarized result = (Summarized) reader.read(
                new ByteArrayInputStream(pdf),
                pdf.length,
                "application/pdf",
                (stage, done, of) -> stages.add(stage + " " + done + "/" + of));

        assertThat(result.summary().narrative()).contains("Acute pancreatitis with dehydration.");
        assertThat(result.summary().statements().getFirst().support().getFirst().page())
                .isEqualTo(1);
        assertThat(result.summary().pages()).isEqualTo(new PagesRead(2, 0, List.of()));
        assertThat(stages)
                .containsExactly("READING 1/2", "READING 2/2", "ESSENTIALS 0/1", "SUMMARIZING 0/0", "SUMMARIZING 1/1");
    }

    @Test
    void reads_a_page_that_is_a_picture_however_confined() throws IOException {
        Programs.require("tesseract");
        byte[] scan = TestScans.pdf("IMPRESSION: Acute pancreatitis with dehydration.\nPLAN: Fluids and rest.");
        for (Confinement confinement : List.of(Confinement.strongest(List.of(keys)), Confinement.LIMITS)) {
            reader.close();
            reader = roomyReader(confinement);
            List<String> stages = new ArrayList<>();

            Summarized result = (Summarized) reader.read(
                    new ByteArrayInputStream(scan),
                    scan.length,
                    "application/pdf",
                    (stage, done, of) -> stages.add(stage + " " + done + "/" + of));

            assertThat(result.summary().narrative()).contains("Acute pancreatitis with dehydration.");
            assertThat(result.summary().pages()).isEqualTo(new PagesRead(1, 0, List.of(1)));
            assertThat(stages).containsSubsequence("READING 1/1", "OCR 0/1", "OCR 1/1");
        }
    }

    @Test
    void what_reads_pictures_ends_with_the_child() {
        Programs.require("tesseract");
        byte[] scan = TestScans.pdf(
                "IMPRESSION: Acute pancreatitis with dehydration.\n".repeat(40).strip());
        reader.close();
        reader = roomyReader(Confinement.strongest(List.of(keys)));
        assertThat(narrative(NOTE)).isNotBlank();
        ProcessHandle child = ProcessHandle.of(reader.childPid()).orElseThrow();
        CompletableFuture<ReadingResult> reading = CompletableFuture.supplyAsync(() -> read(scan, "application/pdf"));
        List<ProcessHandle> programs = programsOf(child);

        child.destroyForcibly();

        assertThat(reading).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(new Failed(Failure.CRASHED, Stage.OCR));
        assertThat(programs).allSatisfy(program -> assertThat(program.onExit()).succeedsWithin(Duration.ofSeconds(5)));
    }

    @Test
    void keeps_its_child_for_the_next_record_and_replaces_it_after_so_many() {
        assertThat(narrative(NOTE)).isNotBlank();
        long first = reader.childPid();
        assertThat(narrative(NOTE)).isNotBlank();
        assertThat(reader.childPid()).isEqualTo(first);
        assertThat(narrative(NOTE)).isNotBlank();
        assertThat(ProcessHandle.of(first).map(ProcessHandle::onExit).orElseGet(CompletableFuture::new))
                .as("ends after its last record, and not when the next one comes")
                .succeedsWithin(Duration.ofSeconds(5));
        assertThat(narrative(NOTE)).isNotBlank();
        assertThat(reader.childPid()).isNotEqualTo(first);
    }

    @Test
    void says_why_a_record_cannot_be_read() {
        assertThat(read(TestPdfs.withPassword("secret"), "application/pdf"))
                .isEqualTo(new NotReadable(Reason.PASSWORD_PROTECTED));
        assertThat(read("noise".getBytes(StandardCharsets.UTF_8), "application/pdf"))
                .isEqualTo(new NotReadable(Reason.NOT_A_PDF));
        assertThat(read(NOTE.getBytes(StandardCharsets.UTF_8), "image/png"))
                .isEqualTo(new NotReadable(Reason.UNSUPPORTED_TYPE));
    }

    @Test
    void kills_a_child_that_loops_at_its_deadline_and_reads_the_next_record() {
        reader.close();
        reader = misbehavingReader(Confinement.LIMITS, Duration.ofSeconds(5)); // a busy machine starts slowly
        assertThat(narrative(NOTE)).isNotBlank();
        ProcessHandle child = ProcessHandle.of(reader.childPid()).orElseThrow();

        assertThat(read("LOOP")).isEqualTo(new Failed(Failure.DEADLINE));

        assertThat(child.onExit().orTimeout(5, TimeUnit.SECONDS)).succeedsWithin(Duration.ofSeconds(6));
        assertThat(narrative(NOTE)).isNotBlank();
    }

    @Test
    void a_child_out_of_memory_costs_that_record_only() {
        assertThat(read("EXHAUST")).isEqualTo(new Failed(Failure.OUT_OF_MEMORY));
        assertThat(narrative(NOTE)).isNotBlank();
    }

    @Test
    void a_child_that_ends_throws_or_answers_nonsense_has_crashed() {
        assertThat(read("DIE")).isEqualTo(new Failed(Failure.CRASHED));
        assertThat(read("THROW")).isEqualTo(new Failed(Failure.CRASHED));
        assertThat(read("GARBLE")).isEqualTo(new Failed(Failure.CRASHED));
        assertThat(narrative(NOTE)).isNotBlank();
    }

    @Test
    void a_child_killed_in_the_middle_can_be_tried_again() throws IOException {
        assertThat(narrative(NOTE)).isNotBlank();
        ProcessHandle child = ProcessHandle.of(reader.childPid()).orElseThrow();
        byte[] record = NOTE.getBytes(StandardCharsets.UTF_8);
        InputStream killsTheChildHalfWay = new ByteArrayInputStream(record) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                int count = super.read(into, offset, Math.min(length, record.length / 2));
                child.destroyForcibly();
                child.onExit().join();
                return count;
            }
        };

        assertThat(reader.read(killsTheChildHalfWay, record.length, "text/plain", NOBODY))
                .isEqualTo(new Failed(Failure.CRASHED));
        assertThat(narrative(NOTE)).isNotBlank();
    }

    @Test
    void closing_it_does_not_wait_for_the_record_in_hand() {
        assertThat(narrative(NOTE)).isNotBlank();
        CompletableFuture<ReadingResult> looping = CompletableFuture.supplyAsync(() -> read("LOOP"));
        assertThat(looping).isNotDone();

        reader.close();

        assertThat(looping).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(new Failed(Failure.CRASHED));
        assertThat(read(NOTE)).isEqualTo(new Failed(Failure.CRASHED));
    }

    @Test
    void a_record_that_breaks_off_is_the_callers_failure_and_not_the_childs() {
        byte[] record = NOTE.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> reader.read(new ByteArrayInputStream(record), record.length + 1, "text/plain", NOBODY))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("1 bytes early");
        assertThat(narrative(NOTE)).isNotBlank();
    }

    @Test
    void what_libraries_print_does_not_reach_the_answer() {
        assertThat(narrative("CHATTER is what libraries do.")).isEqualTo("CHATTER is what libraries do.");
    }

    @Test
    void a_child_writes_no_file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("leak");
        assertThat(narrative("WRITE " + file)).startsWith("refused");
        assertThat(Files.exists(file) ? Files.size(file) : 0).isZero();

        reader.close();
        reader = misbehavingReader(Confinement.LIMITS, Duration.ofSeconds(20));
        assertThat(narrative("WRITE " + file)).startsWith("refused");
        assertThat(Files.exists(file) ? Files.size(file) : 0).isZero();
    }

    @Test
    void a_child_in_its_own_namespaces_sees_neither_keys_nor_network() throws IOException {
        assumeTrue(
                Confinement.strongest(List.of(keys)) == Confinement.NAMESPACES,
                "This system gives no namespaces to an ordinary user");
        Path key = Files.writeString(keys.resolve("key"), "the key");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(narrative("SEE " + key)).startsWith("refused");
            assertThat(narrative("CONNECT " + server.getLocalPort())).startsWith("refused");

            reader.close();
            reader = misbehavingReader(Confinement.NONE, Duration.ofSeconds(20));
            assertThat(narrative("SEE " + key)).isEqualTo("saw the key");
            assertThat(narrative("CONNECT " + server.getLocalPort())).startsWith("connected");
        }
    }

    @Test
    void a_child_has_nothing_of_the_environment() {
        assertThat(narrative("ENVIRONMENT").split(" "))
                .isSubsetOf("CLASSPATH", "PATH", "LANG", "PWD", "OLDPWD", "_", "SHLVL");
    }

    @Test
    void refuses_a_record_over_the_limit_unread() throws IOException {
        InputStream neverRead = InputStream.nullInputStream();
        assertThat(reader.read(neverRead, 33L * 1024 * 1024, "text/plain", NOBODY))
                .isEqualTo(new NotReadable(Reason.TOO_LONG));
    }

    @Test
    void takes_the_largest_permitted_record() {
        byte[] pdf = TestPdfs.withBallast("IMPRESSION: Acute pancreatitis with dehydration.", 31 * 1024 * 1024);
        Summarized result = (Summarized) read(pdf, "application/pdf");
        assertThat(result.summary().narrative()).isEqualTo("Acute pancreatitis with dehydration.");
    }

    private ReaderProcess misbehavingReader(Confinement confinement, Duration deadline) {
        return reader(96, confinement, deadline);
    }

    /** Pictures need room. */
    private ReaderProcess roomyReader(Confinement confinement) {
        return reader(256, confinement, Duration.ofMinutes(2));
    }

    private ReaderProcess reader(int heapMegabytes, Confinement confinement, Duration deadline) {
        ReaderSettings settings = new ReaderSettings(heapMegabytes, deadline, 32L * 1024 * 1024, 3, List.of(keys));
        return new ReaderProcess(settings, MisbehavingReaderMain.class, confinement);
    }

    private static List<ProcessHandle> programsOf(ProcessHandle child) {
        List<ProcessHandle> programs = child.descendants().toList();
        while (programs.isEmpty()) {
            Thread.onSpinWait();
            programs = child.descendants().toList();
        }
        return programs;
    }

    private ReadingResult read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    private ReadingResult read(byte[] content, String mediaType) {
        try {
            return reader.read(new ByteArrayInputStream(content), content.length, mediaType, NOBODY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String narrative(String text) {
        return ((Summarized) read(text)).summary().narrative();
    }
}
