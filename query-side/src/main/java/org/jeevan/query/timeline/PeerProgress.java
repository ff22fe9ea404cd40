package org.jeevan.query.timeline;

import java.util.List;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.summary.ProgressBoard;
import org.jeevan.api.summary.ProgressEvent;
import org.jeevan.peers.PeerUnavailableException;
import org.jeevan.peers.Peers;
import org.jeevan.peers.ProgressQuestions;
import org.jeevan.peers.ProgressQuestions.Watched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** While somebody watches, asks the saga's process how far it is, and says so on this process's board. */
public final class PeerProgress implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PeerProgress.class);
    private static final long LOOK_AGAIN_MILLIS = 250;

    private final Peers peers;
    private final ProgressBoard board;
    private volatile Thread thread;

    public PeerProgress(Peers peers, ProgressBoard board) {
        this.peers = peers;
        this.board = board;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofVirtual().name("progress of peers").start(this::follow);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void follow() {
        try {
            while (true) {
                Thread.sleep(LOOK_AGAIN_MILLIS);
                List<RecordId> watched = board.watched();
                if (!watched.isEmpty()) {
                    look(watched);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("Asked to stop");
        }
    }

    private void look(List<RecordId> watched) {
        try {
            peers.ask(ProgressQuestions.PROGRESS, new Watched(watched)).events().stream()
                    .filter(this::isNew)
                    .forEach(board::publish);
        } catch (PeerUnavailableException e) {
            LOG.debug("The saga does not answer now", e);
        }
    }

    private boolean isNew(ProgressEvent event) {
        return board.lastOf(event.recordId()).filter(event::equals).isEmpty();
    }
}
