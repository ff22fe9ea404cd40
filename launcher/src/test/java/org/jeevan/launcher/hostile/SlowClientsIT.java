package org.jeevan.launcher.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.RawConnection;
import org.jeevan.launcher.platform.Story;
import org.junit.jupiter.api.Test;

/** Many who send half a request and then nothing, and one who sends a byte now and then. */
@OnSharedPlatform
class SlowClientsIT {

    private static final int OF_EACH = 25;
    private static final int THREADS_MORE_MAX = 2 * OF_EACH + 40;
    private static final Duration HELD_MAX = Duration.ofSeconds(25); // 8 s for a byte here, 10 s for a small body
    private static final String START = "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\n";
    private static final String BODY =
            "Cookie: XSRF-TOKEN=t\r\nX-XSRF-TOKEN: t\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{";

    private final Story story;

    SlowClientsIT(Story story) {
        this.story = story;
    }

    @Test
    void slow_and_half_requests_end_in_bounded_time_and_hinder_nobody_meanwhile() throws Exception {
        Client other = story.signUp("Hema Rao").client();
        long threads = threads();
        List<RawConnection> half = halfRequests();
        try (RawConnection trickling = RawConnection.to(story.process());
                RawConnection refused = RawConnection.to(story.process())) {
            trickling.send(START + BODY);
            refused.send(START + BODY.replace("X-XSRF-TOKEN: t", "X-XSRF-TOKEN: other"));
            long start = System.nanoTime();
            while ((trickling.send(" ") | refused.send(" ")) && System.nanoTime() - start < HELD_MAX.toNanos()) {
                other.get("/api/v1/patients/me/records").require(200);
                assertThat(threads() - threads).isLessThan(THREADS_MORE_MAX);
                Thread.sleep(200);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("a trickle")
                    .isLessThan(HELD_MAX);
            for (RawConnection connection : half) {
                assertThat(connection.answers(HELD_MAX).statuses()).isSubsetOf(400, 408);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as("all").isLessThan(HELD_MAX.plusSeconds(10));
        } finally {
            half.forEach(RawConnection::close);
        }
        other.get("/api/v1/patients/me/records").require(200);
        assertThat(story.process().log()).doesNotContain("SocketTimeoutException");
    }

    /** Half a line, half a head, half a body. */
    private List<RawConnection> halfRequests() {
        var half = new ArrayList<RawConnection>();
        for (int i = 0; i < OF_EACH; i++) {
            for (String sent : List.of(START.substring(0, 9), START, START + BODY)) {
                RawConnection connection = RawConnection.to(story.process());
                connection.send(sent);
                half.add(connection);
            }
        }
        return half;
    }

    private long threads() throws IOException {
        try (var tasks = Files.list(
                Path.of("/proc/%d/task".formatted(story.process().jvm().pid())))) {
            return tasks.count();
        }
    }
}
