package org.jeevan.launcher.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jeevan.launcher.ServedPaths;
import org.jeevan.launcher.matrix.AccessMatrix.Row;
import org.jeevan.launcher.matrix.AccessMatrix.Who;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Upload;
import org.junit.jupiter.api.Test;

/** Every handler asked by everybody. */
@OnSharedPlatform
class AccessMatrixIT {

    private static final String SOMETHING = "0192f0c1-2345-7abc-8def-0123456789ab";

    private final Story story;

    AccessMatrixIT(Story story) {
        this.story = story;
    }

    @Test
    void everybody_gets_the_answer_that_the_matrix_says() {
        var people = new People(story);
        List<String> expected = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        for (Row row : AccessMatrix.rows()) {
            var statuses = new StringBuilder();
            for (Who who : Who.values()) {
                statuses.append(',').append(status(row, people, who));
            }
            answered.add(row.key().replace(' ', ',') + statuses);
            var wanted = new StringBuilder();
            for (Who who : Who.values()) {
                wanted.append(',').append(row.expected().get(who));
            }
            expected.add(row.key().replace(' ', ',') + wanted);
        }
        assertThat(answered).isEqualTo(expected);
    }

    private int status(Row row, People people, Who who) {
        Client client = people.client(who);
        String path = row.path()
                .replace("{patientId}", people.patientId())
                .replace("{recordId}", people.recordId())
                .replace("{itemId}", "none")
                .replaceAll("\\{id}", "H-0000-0000")
                .replaceAll("\\{[a-zA-Z]+}", SOMETHING);
        if (row.method().equals("GET")) {
            String accept = path.endsWith("/progress") ? "text/event-stream" : "*/*";
            return client.send(client.request(path).GET().setHeader("Accept", accept))
                    .status();
        }
        if (ServedPaths.multipart().contains(row.key())) {
            return client.submit(path, Upload.of("empty.pdf", new byte[0]).withoutFile(), "matrix-" + UUID.randomUUID())
                    .status();
        }
        var body = row.method().equals("DELETE") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
        return client.write(row.method(), path, body, "application/json", "matrix-" + UUID.randomUUID())
                .status();
    }
}
