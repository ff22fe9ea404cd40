package org.jeevan.launcher.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jeevan.launcher.platform.Answer;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.PlatformProcess;
import org.jeevan.launcher.platform.Story;
import org.jeevan.programs.Programs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fails: strace answers each fsync of the events file with EIO. */
class FailedFsyncIT {

    private static final String DETAILS = "/api/v1/patients/me/general-details";

    @TempDir
    private Path folder;

    private String strace;

    @BeforeEach
    void needs_strace() {
        strace = Programs.require("strace");
    }

    @Test
    void after_a_failed_fsync_nothing_is_taken_in_and_health_says_so_until_a_restart() {
        Map<String, String> cookies;
        try (var platform = PlatformProcess.in(folder).start()) {
            Client patient = new Story(platform).signUp("Asha Rao").client();
            submit(patient, 40).require(200);
            cookies = patient.cookies();
            platform.stop();
        }
        try (var failing = PlatformProcess.in(folder).within(failingFsyncs()).start()) {
            Client patient = sameBrowser(failing, cookies);
            assertThat(submit(patient, 41).status()).isEqualTo(503);
            assertThat(submit(patient, 42).require(503).code()).isEqualTo("unavailable");
            assertThat(patient.get(DETAILS).require(503).code()).isEqualTo("audit-unavailable");
            assertThat(patient.get("/actuator/health").status()).isEqualTo(503);
        }
        try (var again = PlatformProcess.in(folder).start()) {
            Client patient = sameBrowser(again, cookies);
            assertThat(patient.get(DETAILS).require(200).json().get("age").asInt())
                    .isIn(40, 41);
            submit(patient, 43).require(200);
            assertThat(patient.get(DETAILS).require(200).json().get("age").asInt())
                    .isEqualTo(43);
        }
    }

    private String[] failingFsyncs() {
        String events =
                folder.toAbsolutePath().resolve("data").resolve("events.db-wal").toString();
        return new String[] {
            strace,
            "-f",
            "-qq",
            "-P",
            events,
            "-e",
            "trace=fsync,fdatasync",
            "-e",
            "inject=fsync,fdatasync:error=EIO",
            "-o",
            folder.resolve("trace").toString()
        };
    }

    private static Client sameBrowser(PlatformProcess platform, Map<String, String> cookies) {
        Client client = platform.client();
        client.cookies().putAll(cookies);
        return client;
    }

    private static Answer submit(Client patient, int age) {
        return patient.put(DETAILS, Map.of("fullName", "Asha Rao", "age", age, "gender", "FEMALE", "bloodGroup", "B+"));
    }
}
