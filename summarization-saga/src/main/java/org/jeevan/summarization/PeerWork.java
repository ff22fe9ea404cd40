package org.jeevan.summarization;

import java.time.Duration;
import java.util.Optional;
import org.jeevan.peers.Peers;
import org.jeevan.summarization.WorkQuestions.Lease;
import org.jeevan.summarization.WorkQuestions.Renewal;
import org.jeevan.summarization.WorkQuestions.Return;

/** The saga's work table, asked from another process. */
final class PeerWork implements WorkQueue {

    private final Peers peers;

    PeerWork(Peers peers) {
        this.peers = peers;
    }

    @Override
    public Optional<Work> take(Duration lease) {
        return Optional.ofNullable(peers.ask(WorkQuestions.TAKE, new Lease(lease.toMillis())));
    }

    @Override
    public void renew(Work work, Duration lease) {
        peers.ask(WorkQuestions.RENEW, new Renewal(work, lease.toMillis()));
    }

    @Override
    public void retry(Work work, Duration after) {
        peers.ask(WorkQuestions.RETURN, new Return(work, after.toMillis()));
    }

    @Override
    public void remove(Work work) {
        peers.ask(WorkQuestions.RETURN, new Return(work, null));
    }

    /** News do not cross processes: the next look finds what came meanwhile. */
    @Override
    public void awaitNews(Duration timeout) throws InterruptedException {
        Thread.sleep(timeout);
    }
}
