package org.jeevan.command.eventstore;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.jeevan.command.eventstore.EventMove.Step;

/** Tells whoever waits for a move how far it has come: every two seconds, and at the end of each step. */
final class MoveConsole implements EventMove.Progress {

    private static final long EACH_NANOS = Duration.ofSeconds(2).toNanos();
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintStream out;
    private Step step;
    private long stepBegan;
    private long lastHeard = System.nanoTime();
    private long lastTold = lastHeard;

    MoveConsole(PrintStream out) {
        this.out = out;
    }

    @Override
    public void done(Step current, long events, long of) {
        if (current != step) {
            step = current;
            stepBegan = lastHeard; // a step begins where the one before it ended
        }
        lastHeard = System.nanoTime();
        if (events == of || lastHeard - lastTold >= EACH_NANOS) {
            lastTold = lastHeard;
            double seconds = (lastHeard - stepBegan) / NANOS_PER_SECOND;
            out.printf(Locale.ROOT, "%s: %,d of %,d events, %,.0f/s%n", words(step), events, of, events / seconds);
        }
    }

    private static String words(Step step) {
        return switch (step) {
            case RESUMED -> "found there already";
            case CHECKED -> "checked";
            case COPIED -> "copied";
            case COMPARED -> "compared";
        };
    }
}
