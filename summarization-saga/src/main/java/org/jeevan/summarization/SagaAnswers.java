package org.jeevan.summarization;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jeevan.api.summary.ProgressBoard;
import org.jeevan.api.summary.ProgressEvent;
import org.jeevan.axonserver.AxonServerConfiguration;
import org.jeevan.peers.Peers;
import org.jeevan.peers.ProgressQuestions;
import org.jeevan.peers.ProgressQuestions.LastWords;
import org.jeevan.peers.ProgressQuestions.Watched;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;

/** Gives work to workers that are processes of their own, and tells the read side how far they are. */
@Profile(AxonServerConfiguration.PROFILE)
class SagaAnswers {

    private final Peers peers;
    private final WorkQueue queue;
    private final ProgressBoard board;

    SagaAnswers(Peers peers, WorkTable table, ProgressBoard board) {
        this.peers = peers;
        this.queue = table.queue(InstantSource.system());
        this.board = board;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        peers.answer(WorkQuestions.TAKE, lease -> queue.take(Duration.ofMillis(lease.millis()))
                .orElse(null));
        peers.answer(WorkQuestions.RENEW, this::renew);
        peers.answer(WorkQuestions.RETURN, this::takeBack);
        peers.answer(WorkQuestions.TELL, this::publish);
        peers.answer(ProgressQuestions.PROGRESS, this::lastWords);
    }

    private Void renew(WorkQuestions.Renewal renewal) {
        queue.renew(renewal.work(), Duration.ofMillis(renewal.millis()));
        return null;
    }

    private Void takeBack(WorkQuestions.Return given) {
        if (given.retryAfterMillis() == null) {
            queue.remove(given.work());
        } else {
            queue.retry(given.work(), Duration.ofMillis(given.retryAfterMillis()));
        }
        return null;
    }

    private Void publish(ProgressEvent event) {
        board.publish(event);
        return null;
    }

    private LastWords lastWords(Watched watched) {
        return new LastWords(watched.records().stream()
                .map(board::lastOf)
                .flatMap(Optional::stream)
                .toList());
    }
}
