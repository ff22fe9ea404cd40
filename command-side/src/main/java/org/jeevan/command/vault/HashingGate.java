package org.jeevan.command.vault;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Lets as many password hashes be computed at once as there is memory and processor for, and a bounded number wait. */
final class HashingGate {

    private final Semaphore running;
    private final AtomicInteger present = new AtomicInteger();
    private final int presentMax;

    HashingGate(int runningMax, int waitingMax) {
        this.running = new Semaphore(runningMax, true);
        this.presentMax = runningMax + waitingMax;
    }

    int waiting() {
        return running.getQueueLength();
    }

    /** @throws PasswordsBusyException at once if too many wait already */
    <T> T pass(Supplier<T> hashing) {
        if (present.incrementAndGet() > presentMax) {
            present.decrementAndGet();
            throw new PasswordsBusyException();
        }
        try {
            running.acquireUninterruptibly();
            try {
                return hashing.get();
            } finally {
                running.release();
            }
        } finally {
            present.decrementAndGet();
        }
    }
}
