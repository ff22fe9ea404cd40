package org.jeevan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jeevan.axonserver.AxonServerAtHand;
import org.jeevan.axonserver.AxonServerEvents;
import org.jeevan.axonserver.AxonServerLink;
import org.jeevan.command.CommandSideApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The command as an operator runs it. */
class MoveCommandTest {

    private static final int EVENTS = 20_000;
    private static final String NOBODY_THERE = "localhost:1";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void is_asked_for_by_its_name_alone() {
        assertThat(MoveToAxonServer.isAskedFor("move-to-axon-server", "--jeevan.data-dir=x"))
                .isTrue();
        assertThat(MoveToAxonServer.isAskedFor("--rebuild")).isFalse();
        assertThat(MoveToAxonServer.isAskedFor()).isFalse();
    }

    @Test
    void refuses_a_folder_without_a_store() {
        assertThat(run(NOBODY_THERE)).isEqualTo(MoveToAxonServer.NOT_DONE);
        assertThat(said()).contains("There is no embedded event store", "Nothing was moved.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refuses_while_a_platform_runs_on_the_data_folder() throws IOException {
        MoveFixture.embedded(folder, 1, 1).close();
        try (var channel =
                        FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var running = channel.lock()) {
            assertThat(running.isValid()).isTrue();
            assertThat(run(NOBODY_THERE)).isEqualTo(MoveToAxonServer.NOT_DONE);
        }
        assertThat(said()).contains("Another JEEVAN is running on the data folder");
    }

    @Test
    void says_that_axon_server_cannot_be_reached() {
        MoveFixture.embedded(folder, 1, 1).close();
        assertThat(run(NOBODY_THERE)).isEqualTo(MoveToAxonServer.NOT_DONE);
        assertThat(said()).contains("Axon Server at " + NOBODY_THERE, "nobody listens there", "Nothing was moved.");
    }

    @Test
    void a_move_that_was_killed_goes_on_and_is_proven() throws Exception {
        var settings = AxonServerAtHand.emptySettings();
        MoveFixture.embedded(folder, 99, EVENTS / 100).close();
        byte[] before = Files.readAllBytes(folder.resolve("events.db"));
        long reached;
        try (var link = AxonServerLink.open("watch", settings)) {
            reached = killInTheMiddle(settings.address(), new AxonServerEvents(link, MoveFixture.SERIALIZER));
        }
        assertThat(run(settings.address())).isEqualTo(MoveToAxonServer.SAME);
        System.out.println(said());
        assertThat(said())
                .contains(
                        "All %d events are the same in both stores; %d were there before.".formatted(EVENTS, reached));
        assertThat(folder.resolve("events.db")).hasBinaryContent(before);
        assertThat(folder.resolve(MovedMark.NAME)).content().contains(settings.address());
        assertThat(run(settings.address())).as("once more, only comparing").isEqualTo(MoveToAxonServer.SAME);
    }

    private long killInTheMiddle(String address, AxonServerEvents server) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommandSideApplication.class.getName(),
                        "move-to-axon-server",
                        "--jeevan.data-dir=" + folder,
                        "--jeevan.axonserver.address=" + address)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling("child.log").toFile())
                .start();
        while (server.position() == 0 && child.isAlive()) {
            Thread.onSpinWait();
        }
        child.destroyForcibly().waitFor();
        long reached = server.position();
        assertThat(reached).as("events moved by then").isBetween(1L, EVENTS - 1L);
        return reached;
    }

    private int run(String address) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "arguments",
                        Map.of(
                                "jeevan.data-dir",
                                folder.toString(),
                                "jeevan.axonserver.address",
                                address,
                                "jeevan.axonserver.patience",
                                "3s")));
        var both = new PrintStream(said, true, StandardCharsets.UTF_8);
        return MoveToAxonServer.run(environment, both, both);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
