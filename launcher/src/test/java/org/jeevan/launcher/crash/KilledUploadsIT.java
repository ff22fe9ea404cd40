package org.jeevan.launcher.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jeevan.launcher.crash.UploadStream.Document;
import org.jeevan.launcher.platform.PlatformProcess;
import org.jeevan.launcher.platform.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Kills the platform with SIGKILL in the middle of a stream of uploads, again and again on the same folders
 * ({@code -Djeevan.kills}, default 10; 100 is the long run). SIGKILL leaves what the kernel has; what a power loss leaves is
 * {@link DurabilityIT}'s question.
 */
class KilledUploadsIT {

    private static final int KILLS = Integer.getInteger("jeevan.kills", 10);
    private static final int ACKNOWLEDGED_BEFORE_KILL_MAX = 25;
    private static final int DELAY_MILLIS_MAX = 60;
    private static final Duration SUMMARIES = Duration.ofMinutes(3);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(3);
    private static final Duration SWEEP = SWEEP_EVERY.multipliedBy(20); // two looks, and those before all is seen
    private static final Duration LONG_AGO = Duration.ofDays(2);

    @TempDir
    private Path folder;

    private final Random random = new Random(20);

    private UploadStream stream;
    private Records records;
    private final Map<String, String> idByTitle = new HashMap<>();
    private int retried;
    private int leftBehind;

    @Test
    void what_was_acknowledged_is_there_once_and_what_was_not_is_whole_or_not_at_all() throws Exception {
        try (var platform = PlatformProcess.in(folder)
                .with("--jeevan.records.sweep-every=" + SWEEP_EVERY)
                .start()) {
            var story = new Story(platform);
            Story.Patient patient = story.signUp("Asha Rao");
            Story.Staff hospital = story.hospital("City Hospital");
            story.confirmIdentity(hospital, patient);
            stream = new UploadStream(hospital.client(), patient.id());
            records = new Records(hospital.client(), patient.id());
            for (int kill = 0; kill < KILLS; kill++) {
                killAndRestart(platform);
                hospital.client().get("/api/v1/sessions/current").require(200);
            }
            assertAllThereOnceAndSummarized();
            restartWithOrphans(platform);
            assertAllThereOnceAndSummarized();
            assertOrphansAreSwept(platform);
        }
        System.out.printf(
                "%d kills, %d uploads acknowledged, %d retried, %d stored, at least %d contents left without an event%n",
                KILLS, stream.acknowledged().size(), retried, idByTitle.size(), leftBehind);
    }

    private void killAndRestart(PlatformProcess platform) throws Exception {
        Set<Document> before = new HashSet<>(stream.acknowledged().keySet());
        int uploads = random.nextInt(1, ACKNOWLEDGED_BEFORE_KILL_MAX);
        stream.flow(uploads, random.nextInt(DELAY_MILLIS_MAX), platform::kill9);
        assertThat(stream.refusals()).isEmpty();
        int left = storedContents(platform).size();
        platform.start();
        List<Document> uncertain = stream.takeUncertain();
        retryEverySecond(uncertain);
        List<JsonNode> all = records.all();
        remember(all);
        leftBehind += Math.max(0, left - all.size());
        assertAcknowledgedOnce(all);
        for (Document document : uncertain) {
            assertWholeOrNotThere(document);
        }
        for (Document document : stream.acknowledged().keySet()) {
            if (!before.contains(document)) {
                assertThat(records.content(stream.acknowledged().get(document))).isEqualTo(document.content());
            }
        }
    }

    /** Whether or not it was stored before the kill: the answer is yes, and there is one of it. */
    private void retryEverySecond(List<Document> uncertain) {
        for (int i = 0; i < uncertain.size(); i += 2) {
            Document document = uncertain.get(i);
            stream.acknowledge(document, stream.retry(document).require(202).text("recordId"));
            retried++;
        }
    }

    private void assertWholeOrNotThere(Document document) {
        String recordId = idByTitle.get(document.title());
        if (recordId != null) {
            assertThat(records.content(recordId)).isEqualTo(document.content());
        }
    }

    private void assertAllThereOnceAndSummarized() {
        List<JsonNode> all = records.awaitSummaries(SUMMARIES);
        remember(all);
        assertAcknowledgedOnce(all);
        assertThat(all).extracting(item -> item.get("status").asString()).containsOnly("SUMMARIZED");
        for (JsonNode item : all) {
            var document =
                    new Document(Integer.parseInt(item.get("title").asString().substring(6)));
            assertThat(records.content(item.get("recordId").asString())).isEqualTo(document.content());
        }
    }

    private void assertAcknowledgedOnce(List<JsonNode> all) {
        assertThat(all).extracting(item -> item.get("title").asString()).doesNotHaveDuplicates();
        stream.acknowledged()
                .forEach((document, recordId) ->
                        assertThat(idByTitle).as("what was acknowledged").containsEntry(document.title(), recordId));
    }

    private void remember(List<JsonNode> all) {
        idByTitle.clear();
        all.forEach(item ->
                idByTitle.put(item.get("title").asString(), item.get("recordId").asString()));
    }

    /** Bytes that no event names, one finished and one not; and all of them are older than any upload can be. */
    private void restartWithOrphans(PlatformProcess platform) throws IOException {
        platform.kill9();
        Path some = storedContents(platform).getFirst();
        for (String ending : List.of("", ".part")) {
            String name = UUID.randomUUID().toString();
            Path orphan = platform.data()
                    .resolve("records")
                    .resolve(name.substring(34))
                    .resolve(name + ending);
            Files.copy(some, orphan);
        }
        for (Path content : storedContents(platform)) {
            Files.setLastModifiedTime(content, FileTime.from(Instant.now().minus(LONG_AGO)));
        }
        platform.start();
    }

    private void assertOrphansAreSwept(PlatformProcess platform) throws Exception {
        long deadline = System.nanoTime() + SWEEP.toNanos();
        while (storedContents(platform).size() != idByTitle.size() && System.nanoTime() < deadline) {
            Thread.sleep(200);
        }
        assertThat(storedContents(platform)).hasSize(idByTitle.size());
    }

    private static List<Path> storedContents(PlatformProcess platform) throws IOException {
        try (var files = Files.walk(platform.data().resolve("records"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
