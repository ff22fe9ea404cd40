package org.jeevan.launcher.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jeevan.launcher.platform.PlatformProcess;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Upload;
import org.jeevan.launcher.trace.Trace;
import org.jeevan.programs.Programs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With one client, the kernel sees each acknowledged event and content forced to the disk before the answer leaves. That
 * this can fail is shown by {@link AcknowledgementsTest}.
 */
class DurabilityIT {

    private static final int UPLOADS = 10;
    private static final int CHANGES = 5;
    private static final int BYTES_SHOWN_MAX = 4_000; // enough for the head of an answer
    private static final String CALLS =
            "fsync,fdatasync,write,writev,pwrite64,pwritev,sendto,sendmsg,rename,renameat,renameat2";

    @TempDir
    private Path folder;

    private String strace;

    @BeforeEach
    void needs_strace() {
        strace = Programs.require("strace");
    }

    @Test
    void nothing_is_acknowledged_before_it_is_on_the_disk() {
        Path trace = folder.resolve("trace");
        try (var platform = PlatformProcess.in(folder.resolve("platform"))
                .within(Trace.command(strace, trace, BYTES_SHOWN_MAX, CALLS))
                .start()) {
            tellAndUpload(new Story(platform));
            platform.stop();
        }
        var acknowledgements = Acknowledgements.in(Trace.read(trace));
        assertThat(acknowledgements.faults()).isEmpty();
        assertThat(acknowledgements.uploads()).isEqualTo(UPLOADS);
        assertThat(acknowledgements.changes()).isGreaterThanOrEqualTo(CHANGES);
    }

    /** One after the other, and each only when the one before is summarized, so that no other event comes between. */
    private static void tellAndUpload(Story story) {
        Story.Patient patient = story.signUp("Asha Rao");
        for (int i = 0; i < CHANGES; i++) {
            Map<String, Object> details =
                    Map.of("fullName", "Asha Rao", "age", 40 + i, "gender", "FEMALE", "bloodGroup", "B+");
            patient.client().put("/api/v1/patients/me/general-details", details).require(200);
        }
        Story.Staff hospital = story.hospital("City Hospital");
        story.confirmIdentity(hospital, patient);
        for (int i = 0; i < UPLOADS; i++) {
            byte[] note = "Visit %d. The patient has fever since two days."
                    .formatted(i)
                    .getBytes(StandardCharsets.UTF_8);
            hospital.client()
                    .upload(patient.id(), Upload.of("visit.txt", note).as("text/plain"))
                    .require(202);
            new Records(hospital.client(), patient.id()).awaitSummaries(Duration.ofMinutes(1));
        }
    }
}
