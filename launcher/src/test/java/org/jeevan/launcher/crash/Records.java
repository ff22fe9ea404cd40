package org.jeevan.launcher.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jeevan.launcher.platform.Answer;
import org.jeevan.launcher.platform.Client;
import tools.jackson.databind.JsonNode;

/** One patient's records as a hospital sees them. Waits where a node that was just started has not caught up yet. */
final class Records {

    private static final Duration CATCHING_UP = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 50;

    private final Client client;
    private final String path;

    Records(Client client, String patientId) {
        this.client = client;
        this.path = "/api/v1/patients/%s/records".formatted(patientId);
    }

    /** All of them, page by page. */
    List<JsonNode> all() {
        var all = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            JsonNode page = get("?limit=200" + cursor).require(200).json();
            page.get("items").forEach(all::add);
            cursor = page.get("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.get("nextCursor").asString();
        } while (cursor != null);
        return all;
    }

    byte[] content(String recordId) {
        return get("/%s/content".formatted(recordId)).require(200).body();
    }

    /** Returns when no record waits for its summary any more. */
    List<JsonNode> awaitSummaries(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            List<JsonNode> all = all();
            long waiting = all.stream()
                    .filter(item -> item.get("status").asString().equals("PROCESSING"))
                    .count();
            if (waiting == 0) {
                return all;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "%d of %d records have no summary after %s".formatted(waiting, all.size(), limit));
            }
            pause();
        }
    }

    private Answer get(String rest) {
        long deadline = System.nanoTime() + CATCHING_UP.toNanos();
        Answer answer = client.get(path + rest);
        while ("not-ready".equals(answer.code()) && System.nanoTime() < deadline) {
            pause();
            answer = client.get(path + rest);
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
