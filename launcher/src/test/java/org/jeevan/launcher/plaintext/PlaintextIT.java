package org.jeevan.launcher.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jeevan.launcher.platform.PlatformProcess;
import org.jeevan.launcher.trace.SystemCall;
import org.jeevan.launcher.trace.Trace;
import org.jeevan.programs.Programs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that people told the platform lies readable in any file that one of its processes wrote, the outbox apart. What
 * is looked through are the bytes of the write calls, so also what was deleted, overwritten or renamed in between; the
 * files that are left, before and after the stop; and what was written through memory. The outbox is the control: what
 * is known to lie there in the open must be found there.
 */
class PlaintextIT {

    private static final String OUTBOX = "/outbox/";

    @TempDir
    private Path folder;

    private String strace;

    @BeforeEach
    void needs_strace() {
        strace = Programs.require("strace");
    }

    @Test
    void no_file_but_the_outbox_holds_what_went_in() throws IOException {
        Path trace = folder.resolve("trace");
        TellingStory story;
        Set<String> there;
        Map<String, Set<String>> whileRunning;
        String log;
        try (var platform = PlatformProcess.in(folder.resolve("platform"))
                .within(Trace.command(strace, trace, WrittenFiles.BYTES_SHOWN_MAX, WrittenFiles.CALLS))
                .start()) {
            story = new TellingStory(platform);
            story.tell();
            there = filesBelow(platform.data());
            there.addAll(mappedBy(platform.jvm()));
            whileRunning = foundOnDisk(story.canaries(), there);
            platform.stop();
            log = platform.log();
        }
        WrittenFiles written = WrittenFiles.in(trace);

        assertThat(written.unseen()).isEmpty();
        assertThat(there).as("looked through while mapped").containsAll(written.mapped());
        assertThat(written.opened())
                .anyMatch(file -> file.endsWith("/events.db-wal"))
                .anyMatch(file -> file.endsWith("/vault.db"))
                .anyMatch(file -> file.endsWith("/saga.db-wal"))
                .anyMatch(file -> file.contains("/read-models/timeline"))
                .anyMatch(file -> file.contains("/records/"));

        Map<String, Set<String>> found = foundInWrites(story.canaries(), written);
        assertThat(found.keySet()).as("the control").anyMatch(file -> file.contains(OUTBOX));
        assertThat(outsideOutbox(found)).as("written").isEmpty();
        assertThat(outsideOutbox(whileRunning))
                .as("on the disk before the stop")
                .isEmpty();
        assertThat(outsideOutbox(foundOnDisk(story.canaries(), written.opened())))
                .as("on the disk after the stop")
                .isEmpty();
        assertThat(story.canaries().in(log.getBytes(StandardCharsets.ISO_8859_1)))
                .as("logged")
                .isEmpty();
    }

    /** The control of the tracing: a child of a child that writes, reads back and deletes within a moment. */
    @Test
    void what_is_deleted_at_once_is_seen_all_the_same() throws IOException, InterruptedException {
        Path trace = folder.resolve("trace");
        Path file = folder.resolve("short-lived");
        var command = new ArrayList<>(
                List.of(Trace.command(strace, trace, WrittenFiles.BYTES_SHOWN_MAX, WrittenFiles.CALLS)));
        String script = "sh -c 'printf \"fever of Ashalata\" > %s'; rm %s".formatted(file, file);
        command.addAll(List.of("sh", "-c", script));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
        var canaries = new Canaries();
        canaries.add("Ashalata");
        WrittenFiles written = WrittenFiles.in(trace);
        assertThat(file).doesNotExist();
        assertThat(written.opened()).contains(file.toString());
        assertThat(foundInWrites(canaries, written)).containsOnlyKeys(file.toString());
    }

    private static Map<String, Set<String>> foundInWrites(Canaries canaries, WrittenFiles written) {
        var found = new TreeMap<String, Set<String>>();
        written.bytesByFile().forEach((file, bytes) -> found.put(file, canaries.in(bytes.toByteArray())));
        found.values().removeIf(Set::isEmpty);
        return found;
    }

    private static Map<String, Set<String>> foundOnDisk(Canaries canaries, Iterable<String> files) throws IOException {
        var found = new TreeMap<String, Set<String>>();
        for (String file : files) {
            if (Files.isRegularFile(Path.of(file))) {
                found.put(file, canaries.in(Files.readAllBytes(Path.of(file))));
            }
        }
        found.values().removeIf(Set::isEmpty);
        return found;
    }

    private static Map<String, Set<String>> outsideOutbox(Map<String, Set<String>> found) {
        var outside = new TreeMap<>(found);
        outside.keySet().removeIf(file -> file.contains(OUTBOX));
        return outside;
    }

    private static Set<String> filesBelow(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Files that the process writes through its memory: shared and writable mappings, as proc(5) lists them. */
    private static Set<String> mappedBy(ProcessHandle process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/%d/maps".formatted(process.pid())))) {
            return lines.map(line -> line.split("\\s+", 6))
                    .filter(fields -> fields.length == 6 && fields[1].startsWith("rw") && fields[1].endsWith("s"))
                    .map(fields -> fields[5])
                    .filter(SystemCall::isRegularFile)
                    .collect(Collectors.toSet());
        }
    }
}
