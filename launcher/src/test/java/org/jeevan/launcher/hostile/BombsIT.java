package org.jeevan.launcher.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jeevan.launcher.platform.Answer;
import org.jeevan.launcher.platform.Patience;
import org.jeevan.launcher.platform.PlatformProcess;
import org.jeevan.launcher.platform.SampleRecords;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.jeevan.launcher.platform.Story.Staff;
import org.jeevan.launcher.platform.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each bomb is kept, says why it has no summary, and costs nobody else anything. */
class BombsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long KILOBYTES_MAX = 3L << 20; // two readers of 512 MB of heap each, and the platform

    @Test
    void each_bomb_ends_in_a_told_status_while_other_records_are_summarized(@TempDir Path folder) {
        try (var platform = PlatformProcess.in(folder)
                .jvm("-Xmx384m")
                .with(
                        "--jeevan.summarization.workers=2",
                        "--jeevan.summarization.attempts-max=1",
                        "--jeevan.summarization.reader-deadline=20s",
                        "--jeevan.summarization.lease=90s")
                .start()) {
            var story = new Story(platform);
            Staff hospital = story.hospital("Heath Hospital");
            Patient victim = story.signUp("Hector Rao");
            Patient other = story.signUp("Hanna Das");
            Map<String, String> records = new LinkedHashMap<>();
            Bombs.all()
                    .forEach((name, bytes) -> records.put(
                            name,
                            hospital.client()
                                    .upload(
                                            victim.id(),
                                            Upload.of("bomb.pdf", bytes).title(name))
                                    .require(202)
                                    .text("recordId")));
            String harmless = hospital.client()
                    .upload(other.id(), Upload.of("letter.pdf", SampleRecords.pdf()))
                    .require(202)
                    .text("recordId");
            Patience.until("another patient's record is summarized", PATIENCE, () -> {
                assertThat(kilobytes(platform)).isLessThan(KILOBYTES_MAX);
                return status(hospital, other, harmless).equals("SUMMARIZED");
            });
            records.forEach((name, record) -> {
                Patience.until("%s is told of".formatted(name), PATIENCE, () -> {
                    assertThat(kilobytes(platform)).isLessThan(KILOBYTES_MAX);
                    return !status(hospital, victim, record).equals("PROCESSING");
                });
                Answer shown = record(hospital, victim, record);
                assertThat(shown.text("status")).as(name).isEqualTo("NOT_SUMMARIZED");
                assertThat(shown.text("statusReason")).as(name).isNotBlank();
            });
            assertThat(platform.isAlive()).isTrue();
            assertThat(platform.log()).doesNotContain("OutOfMemoryError");
            assertThat(folder.getParent().resolve("evil.pdf")).doesNotExist();
        }
    }

    private static String status(Staff hospital, Patient patient, String record) {
        return record(hospital, patient, record).text("status");
    }

    private static Answer record(Staff hospital, Patient patient, String record) {
        return hospital.client()
                .get("/api/v1/patients/%s/records/%s".formatted(patient.id(), record))
                .require(200);
    }

    /** Of the platform and all that it started, as proc(5) counts it. */
    private static long kilobytes(PlatformProcess platform) {
        ProcessHandle jvm = platform.jvm();
        return Stream.concat(Stream.of(jvm), jvm.descendants())
                .mapToLong(process -> resident(process.pid()))
                .sum();
    }

    private static long resident(long pid) {
        Path status = Path.of("/proc/%d/status".formatted(pid));
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }
}
