package org.jeevan.launcher.platform;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what comes on its own. */
public final class Patience {

    private static final long PAUSE_MILLIS = 50;

    private Patience() {}

    /** @throws AssertionError when the time is over */
    public static void until(String what, Duration longest, BooleanSupplier reached) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within %s: %s".formatted(longest, what));
            }
            pause();
        }
    }

    /** @throws AssertionError as soon as it is not so */
    public static void stays(String what, Duration span, BooleanSupplier state) {
        long end = System.nanoTime() + span.toNanos();
        while (System.nanoTime() < end) {
            if (!state.getAsBoolean()) {
                throw new AssertionError("No longer so: " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
