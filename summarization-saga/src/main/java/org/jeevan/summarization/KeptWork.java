package org.jeevan.summarization;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews the lease of a record while it is read. If the worker dies the renewals end with it, and another worker gets the
 * record after a short silence. They also end when the worker has kept it too long: one that hangs must not keep it for ever.
 */
final class KeptWork implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeptWork.class);

    private final WorkQueue queue;
    private final Work work;
    private final SummarizationSettings settings;
    private final CountDownLatch done = new CountDownLatch(1);

    private KeptWork(WorkQueue queue, Work work, SummarizationSettings settings) {
        this.queue = queue;
        this.work = work;
        this.settings = settings;
    }

    static KeptWork of(WorkQueue queue, Work work, SummarizationSettings settings) {
        var kept = new KeptWork(queue, work, settings);
        Thread.ofPlatform().name("lease").daemon().start(kept::renewUntilDone);
        return kept;
    }

    @Override
    public void close() {
        done.countDown();
    }

    private void renewUntilDone() {
        long begun = System.nanoTime();
        try {
            while (!done.await(settings.renewalEvery().toMillis(), TimeUnit.MILLISECONDS)
                    && System.nanoTime() - begun < lastRenewalAfter().toNanos()) {
                renew();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration lastRenewalAfter() {
        return settings.lease().minus(settings.silence());
    }

    private void renew() {
        try {
            queue.renew(work, settings.silence());
        } catch (RuntimeException e) {
            LOG.debug("Record {}: the next renewal may be heard", work.recordId(), e);
        }
    }
}
