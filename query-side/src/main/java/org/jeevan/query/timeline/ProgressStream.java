package org.jeevan.query.timeline;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.summary.ProgressBoard;
import org.jeevan.api.summary.ProgressEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One listener's connection. What the board says is queued, so that a slow connection never holds up a summary. */
final class ProgressStream {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressStream.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    private final BlockingQueue<ProgressEvent> queue = new LinkedBlockingQueue<>();
    private volatile boolean ended;

    private ProgressStream() {}

    static ProgressStream of(RecordId recordId, ProgressBoard board, ProgressEvent known) {
        var stream = new ProgressStream();
        stream.emitter.onCompletion(() -> stream.ended = true);
        if (known.stage().last() || board.lastOf(recordId).isEmpty()) {
            stream.queue.add(known);
        }
        Thread.ofVirtual().name("progress of " + recordId).start(() -> stream.run(recordId, board));
        return stream;
    }

    SseEmitter emitter() {
        return emitter;
    }

    private void run(RecordId recordId, ProgressBoard board) {
        try (var subscription = board.subscribe(recordId, queue::add)) {
            while (!ended) {
                send(queue.poll(HEARTBEAT.toSeconds(), TimeUnit.SECONDS));
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A listener has gone: {}", e.getClass().getName());
            emitter.completeWithError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    /** @param event null: nothing new, and a comment shows whether anybody still listens */
    private void send(ProgressEvent event) throws IOException {
        if (event == null) {
            emitter.send(SseEmitter.event().comment("still at it"));
            return;
        }
        emitter.send(SseEmitter.event().name("progress").data(new Said(event.stage(), event.done(), event.of())));
        ended = ended || event.stage().last();
    }

    /** As the API says it. */
    record Said(ProgressEvent.Stage stage, int done, int of) {}
}
