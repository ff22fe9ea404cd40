package org.jeevan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jeevan.axonserver.SecuredAxonServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Moving up to an Axon Server that has TLS and asks for a token: what the operator is told when one of them is wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecuredMoveTest {

    private static final String TOKEN = "jeevan.axonserver.token";
    private static final String CERTIFICATES = "jeevan.axonserver.certificates";

    private SecuredAxonServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = SecuredAxonServer.start(folder);
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void moves_with_the_right_token_and_certificate(@TempDir Path data) {
        assertThat(move(data, Map.of())).contains("All 10 events are the same in both stores");
    }

    @Test
    void refuses_to_speak_to_another_one_than_the_certificate_names(@TempDir Path data) {
        assertThat(move(data, Map.of(CERTIFICATES, server.otherCertificates().toString())))
                .contains("does not lead to one of " + server.otherCertificates(), "Nothing was moved.");
    }

    @Test
    void says_that_the_token_is_wrong_without_saying_which(@TempDir Path data) {
        assertThat(move(data, Map.of(TOKEN, "not-the-token")))
                .contains("does not accept the token (jeevan.axonserver.token)", "Nothing was moved.")
                .doesNotContain("not-the-token");
    }

    @Test
    void says_that_a_token_is_missing(@TempDir Path data) {
        assertThat(move(data, Map.of(TOKEN, ""))).contains("it asks for a token", "Nothing was moved.");
    }

    @Test
    void says_that_the_file_of_certificates_is_missing_or_none(@TempDir Path data) throws Exception {
        Path missing = data.resolve("ca.crt");
        assertThat(move(data, Map.of(CERTIFICATES, missing.toString())))
                .contains(missing + " cannot be read (jeevan.axonserver.certificates)", "Nothing was moved.");
        Files.writeString(missing, "no certificate");
        assertThat(move(data, Map.of(CERTIFICATES, missing.toString())))
                .contains("holds no PEM certificates", "Nothing was moved.");
    }

    @Test
    void says_that_it_may_speak_tls_where_no_certificate_is_named(@TempDir Path data) {
        assertThat(move(data, Map.of(CERTIFICATES, ""))).contains("it may speak TLS", "Nothing was moved.");
    }

    /** All that it says; an empty setting is left out. */
    private String move(Path data, Map<String, String> other) {
        if (!Files.exists(data.resolve("events.db"))) {
            MoveFixture.embedded(data, 9, 1).close();
        }
        var settings = new HashMap<String, Object>(Map.of(
                "jeevan.data-dir",
                data.toString(),
                "jeevan.axonserver.address",
                server.address(),
                "jeevan.axonserver.patience",
                "8s",
                TOKEN,
                server.token(),
                CERTIFICATES,
                server.certificates().toString()));
        settings.putAll(other);
        settings.values().removeIf(""::equals);
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("arguments", settings));
        var said = new ByteArrayOutputStream();
        var both = new PrintStream(said, true, StandardCharsets.UTF_8);
        int status = MoveToAxonServer.run(environment, both, both);
        assertThat(status).isEqualTo(other.isEmpty() ? MoveToAxonServer.SAME : MoveToAxonServer.NOT_DONE);
        return said.toString(StandardCharsets.UTF_8);
    }
}
