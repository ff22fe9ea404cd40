package org.jeevan.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jeevan.axonserver.SecuredAxonServer;
import org.jeevan.launcher.platform.Patience;
import org.jeevan.launcher.platform.PlatformProcess;
import org.jeevan.launcher.platform.SampleRecords;
import org.jeevan.launcher.platform.SeparateProcesses;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All processes over an Axon Server that has TLS and asks for a token, with the settings and secrets of the deployment. */
class SecuredProcessesIT {

    private static final Duration LONG = Duration.ofMinutes(3);

    @Test
    void a_record_goes_all_the_way_and_a_process_with_another_token_does_not_come_up(@TempDir Path folder) {
        try (var server = SecuredAxonServer.start(folder)) {
            var settings = List.of(
                    "--jeevan.axonserver.address=" + server.address(),
                    "--jeevan.axonserver.token=" + server.token(),
                    "--jeevan.axonserver.certificates=" + server.certificates());
            try (var platform = SeparateProcesses.start(folder.resolve("platform"), settings)) {
                assertThatARecordIsSummarized(platform);
                PlatformProcess stranger = platform.launchQueryNode("stranger", "--jeevan.axonserver.token=another");
                Patience.until("it says why", LONG, () -> stranger.log().contains("it does not accept the token"));
                assertThat(stranger.log()).doesNotContain("Started QuerySideApplication");
                assertThat(platform.all())
                        .allSatisfy(process -> assertThat(process.log()).doesNotContain(server.token()));
            }
        }
    }

    private static void assertThatARecordIsSummarized(SeparateProcesses platform) {
        var story = new Story(platform);
        Story.Patient asha = story.signUp("Asha Rao");
        Story.Staff hospital = story.hospital("City Hospital");
        story.confirmIdentity(hospital, asha);
        hospital.client()
                .upload(asha.id(), Upload.of("report.pdf", SampleRecords.pdf()))
                .require(202);
        Patience.until("the record is summarized", LONG, () -> asha.client()
                .get("/api/v1/patients/me/records")
                .toString()
                .contains("\"SUMMARIZED\""));
    }
}
