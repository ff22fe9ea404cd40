package org.jeevan.launcher.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jeevan.launcher.ServedPaths;
import org.jeevan.launcher.matrix.AccessMatrix;
import org.jeevan.launcher.matrix.AccessMatrix.Row;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.RawConnection.Answers;
import org.jeevan.launcher.platform.Story;
import org.junit.jupiter.api.Test;

/**
 * Every variable of every path with what is no id, sent by each role. {@code -Dhostile.values=N} tries more of them,
 * {@code -Dhostile.seed} others.
 */
@OnSharedPlatform
class HostilePathsIT {

    private static final int VALUES = Integer.getInteger("hostile.values", 2);
    private static final long SEED = Long.getLong("hostile.seed", 20_261_128);
    private static final String SOMETHING = "0192f0c1-2345-7abc-8def-0123456789ab";
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-zA-Z]+}");

    /** 410: a code for what nobody began; 405: a slash in the value made it the path of something else. */
    private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 404, 405, 410);

    private final Story story;
    private final HostileIds ids = new HostileIds(SEED);

    HostilePathsIT(Story story) {
        this.story = story;
    }

    @Test
    void what_is_no_id_is_refused_everywhere_and_repeated_nowhere() {
        var senders = new Senders(story);
        long events = story.platform().disk().eventsOfRequests();
        var wrong = new ArrayList<String>();
        int sent = 0;
        for (Row row : AccessMatrix.rows()) {
            for (String target : targets(row)) {
                for (Client client : senders.byRole().values()) {
                    Answers answers = send(senders, client, row, target);
                    sent++;
                    if (!isRefused(answers)) {
                        wrong.add("%s %s: %s".formatted(row.method(), target, answers.text()));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(sent).as("requests").isGreaterThan(250);
        assertThat(story.process().log()).doesNotContain(HostileIds.MARK);
        assertThat(story.platform().disk().eventsOfRequests()).isEqualTo(events);
    }

    private static boolean isRefused(Answers answers) {
        return answers.statuses().size() == 1
                && REFUSED.contains(answers.statuses().getFirst())
                && answers.head().contains("Content-Type: application/problem+json")
                && !answers.text().contains(HostileIds.MARK)
                && !answers.head().contains("X-Injected")
                && !answers.head().contains("Set-Cookie: a=b");
    }

    /** Each variable in turn; the others hold what could be an id. */
    private List<String> targets(Row row) {
        var targets = new ArrayList<String>();
        var variables = VARIABLE.matcher(row.path());
        while (variables.find()) {
            String before = row.path().substring(0, variables.start());
            String after = row.path().substring(variables.end());
            for (int i = 0; i < VALUES; i++) {
                targets.add(VARIABLE.matcher(before).replaceAll(SOMETHING)
                        + ids.next()
                        + VARIABLE.matcher(after).replaceAll(SOMETHING));
            }
        }
        return targets;
    }

    private static Answers send(Senders senders, Client client, Row row, String target) {
        boolean form = ServedPaths.multipart().contains(row.key());
        String type = "Content-Type: %s\r\n".formatted(form ? "multipart/form-data; boundary=x" : "application/json");
        return senders.send(client, row.method(), target, type, form ? "--x--\r\n" : "{}");
    }
}
