package org.jeevan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jeevan.launcher.platform.Answer;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Story;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the admin is told of a platform that runs: how it is, and nothing of anybody. */
@OnSharedPlatform
class PlatformReportIT {

    private final Story story;

    PlatformReportIT(Story story) {
        this.story = story;
    }

    @Test
    void every_side_tells_its_processors_its_sizes_and_its_disk() {
        JsonNode platform = platform().json();
        assertThat(platform.get("position").asLong()).isPositive();
        JsonNode command = side(platform, "COMMAND");
        assertThat(names(command.get("processors"), "name"))
                .containsExactly("contents-of-patients", "upload-notices", "erasure-keeper");
        assertThat(names(command.get("storage"), "place"))
                .containsExactlyInAnyOrder("EVENTS", "VAULT", "LOG_IN", "RECORDS");
        assertThat(command.get("mail").get("outbox").asBoolean()).isTrue();
        JsonNode query = side(platform, "QUERY");
        assertThat(names(query.get("processors"), "name")).contains("timeline", "accesses", "auditors");
        assertThat(query.get("failedInAWeek").asLong()).isNotNegative();
        JsonNode saga = side(platform, "SAGA");
        assertThat(saga.get("processors")).hasSize(1);
        assertThat(saga.get("work").get("waiting").asLong()).isNotNegative();
        platform.get("sides").forEach(side -> {
            assertThat(side.get("node").asString()).isNotBlank();
            assertThat(side.get("disk").get("freeBytes").asLong()).isPositive();
            side.get("processors")
                    .forEach(processor ->
                            assertThat(processor.get("standing").asBoolean()).isFalse());
        });
    }

    @Test
    void no_patient_is_in_it() {
        Story.Patient patient = story.signUp("Kamala Das");
        assertThat(platform().json().toString()).doesNotContain(patient.id(), "Kamala");
    }

    private Answer platform() {
        return story.admin().get("/api/v1/platform").require(200);
    }

    private static JsonNode side(JsonNode platform, String name) {
        for (JsonNode side : platform.get("sides")) {
            if (side.get("side").asString().equals(name)) {
                return side;
            }
        }
        throw new AssertionError("No side " + name);
    }

    private static List<String> names(JsonNode list, String field) {
        return list.valueStream().map(each -> each.get(field).asString()).toList();
    }
}
