package org.jeevan.launcher.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jeevan.launcher.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The control of {@link DurabilityIT}: traces of platforms that forget to wait for the disk. */
class AcknowledgementsTest {

    private static final String GOOD = """
            7 pwrite64(3</d/vault.db-wal>, "k", 1, 0) = 1
            7 fsync(3</d/vault.db-wal>) = 0
            8 write(5</d/records/e0/id-e0.part>, "c", 1) = 1
            8 write(5</d/records/e0/id-e0.part>, "c", 1) = 1
            8 fsync(5</d/records/e0/id-e0.part>) = 0
            8 rename("/d/records/e0/id-e0.part", "/d/records/e0/id-e0") = 0
            8 fsync(5</d/records/e0>) = 0
            9 pwrite64(4</d/events.db-wal>, "e", 1, 0) = 1
            9 fdatasync(4</d/events.db-wal> <unfinished ...>
            7 write(1</d/log>, "x", 1) = 1
            9 <... fdatasync resumed>) = 0
            8 write(6<socket:[1]>, "HTTP/1.1 202 \\r\\nJeevan-Position: 7\\r\\n\\r\\n", 99) = 99
            9 pwrite64(4</d/events.db-wal>, "e", 1, 0) = 1
            9 fsync(4</d/events.db-wal>) = 0
            8 write(6<socket:[1]>, "HTTP/1.1 200 \\r\\nJeevan-Position: 8\\r\\n\\r\\n", 99) = 99
            8 write(6<socket:[1]>, "HTTP/1.1 200 \\r\\n\\r\\n", 99) = 99
            """;

    @TempDir
    private Path folder;

    @Test
    void accepts_a_platform_that_waits_for_the_disk() throws IOException {
        var found = in(GOOD);
        assertThat(found.faults()).isEmpty();
        assertThat(found.uploads()).isEqualTo(1);
        assertThat(found.changes()).isEqualTo(1);
    }

    @Test
    void refuses_an_upload_whose_event_was_never_forced() throws IOException {
        assertFault(GOOD.replaceFirst("9 fdatasync[^\n]+\n", "").replaceFirst("9 <[^\n]+\n", ""), "/events.db-wal");
    }

    @Test
    void refuses_an_upload_that_was_answered_while_its_event_was_being_forced() throws IOException {
        String resumed = "9 <... fdatasync resumed>) = 0\n";
        assertFault(
                GOOD.replace(resumed, "")
                        .replace(
                                "9 pwrite64(4</d/events.db-wal>, \"e\", 1, 0) = 1\n9 fsync",
                                resumed + "9 pwrite64(4</d/events.db-wal>, \"e\", 1, 0) = 1\n9 fsync"),
                "/events.db-wal");
    }

    @Test
    void refuses_an_fsync_that_failed() throws IOException {
        assertFault(
                GOOD.replace("fdatasync resumed>) = 0", "fdatasync resumed>) = -1 EIO (Input/output error)"),
                "/events.db-wal");
    }

    @Test
    void refuses_a_change_whose_event_was_never_forced() throws IOException {
        assertFault(GOOD.replaceFirst("9 fsync[^\n]+\n", ""), "/events.db-wal");
    }

    @Test
    void refuses_a_content_that_was_written_on_after_its_fsync() throws IOException {
        assertFault(
                GOOD.replaceFirst("8 rename", "8 write(5</d/records/e0/id-e0.part>, \"c\", 1) = 1\n8 rename"),
                "its content");
    }

    @Test
    void refuses_a_name_that_may_be_lost() throws IOException {
        assertFault(GOOD.replaceFirst("8 fsync\\(5</d/records/e0>[^\n]+\n", ""), "its folder");
    }

    @Test
    void refuses_a_key_that_may_be_lost() throws IOException {
        assertFault(GOOD.replaceFirst("7 fsync[^\n]+\n", ""), "its key");
    }

    private void assertFault(String trace, String what) throws IOException {
        assertThat(trace).isNotEqualTo(GOOD);
        assertThat(in(trace).faults()).singleElement().asString().endsWith("the fsync of " + what);
    }

    private Acknowledgements in(String trace) throws IOException {
        return Acknowledgements.in(Trace.read(Files.write(folder.resolve("trace"), List.of(trace.split("\n")))));
    }
}
