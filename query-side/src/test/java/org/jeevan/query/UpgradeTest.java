package org.jeevan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.CONTENT;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.THAT_DAY;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A read model's file that an older version of the platform left behind. */
class UpgradeTest {

    @Test
    void rows_of_an_older_form_go_and_come_again_from_the_events(@TempDir Path folder) throws Exception {
        String address = "jdbc:sqlite:" + folder.resolve("timeline-1.db");
        Flyway.configure()
                .dataSource(address, null, null)
                .locations("classpath:db/read-models/common", "classpath:db/read-models/timeline")
                .target("1")
                .load()
                .migrate();
        try (var file = DriverManager.getConnection(address);
                var statement = file.createStatement()) {
            statement.execute(
                    "CREATE TABLE tokens (processor TEXT, segment INTEGER, token BLOB, token_type TEXT, owner TEXT)");
            statement.execute(
                    "INSERT INTO records VALUES ('r', 'p', 'h', '2026-01-01', 1, 'OTHER', 'SUMMARIZED', NULL, 1, x'00', x'00')");
        }
        try (var node = new QueryNode(folder)) {
            node.events.append(
                    new RecordUploaded(
                            DISCHARGE, ASHA, CITY_HOSPITAL, "Discharge", RecordKind.OTHER, THAT_DAY, CONTENT, null),
                    BY_DOCTOR,
                    NOON);
            ReadModel timeline = node.models.get("timeline");
            assertThat(timeline.position()).isZero();
            var processors = node.processors();
            processors.start();
            assertThat(timeline.awaitPosition(1, Duration.ofSeconds(20))).isTrue();
            assertThat(timeline.isCatchingUp()).isFalse();
            assertThat(node.digest("timeline").rows()).isEqualTo(1);
            processors.stop();
        }
    }
}
