package org.jeevan.launcher.trace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads what {@code strace -f -y -o FILE} wrote. A call that others interrupted stands on two lines, its arguments on the
 * first and its result on the second; here it is one again.
 */
public final class Trace {

    private static final String UNFINISHED = " <unfinished ...>";
    private static final String RESUMED = " resumed>";

    private final Map<String, Begun> begun = new HashMap<>();
    private final Consumer<SystemCall> calls;
    private long line;

    private Trace(Consumer<SystemCall> calls) {
        this.calls = calls;
    }

    private record Begun(String text, long line) {}

    /** The command that runs another one and writes this trace of it and its children. */
    public static String[] command(String strace, Path into, int bytesShownMax, String calls) {
        return new String[] {
            strace, "-f", "-y", "--seccomp-bpf", "-s", "" + bytesShownMax, "-e", "trace=" + calls, "-o", into.toString()
        };
    }

    /** In the order in which they ended. Calls that never did, such as those of a killed process, are left out. */
    public static List<SystemCall> read(Path file) {
        var calls = new ArrayList<SystemCall>();
        read(file, calls::add);
        return calls;
    }

    public static void read(Path file, Consumer<SystemCall> calls) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            var trace = new Trace(calls);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                trace.take(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String text) {
        line++;
        int space = text.indexOf(' ');
        String thread = text.substring(0, space);
        String rest = text.substring(space).stripLeading();
        if (rest.startsWith("<... ")) {
            Begun first = begun.remove(thread);
            end(thread, first.text() + rest.substring(rest.indexOf(RESUMED) + RESUMED.length()), first.line());
        } else if (rest.endsWith(UNFINISHED)) {
            begun.put(thread, new Begun(rest.substring(0, rest.length() - UNFINISHED.length()), line));
        } else if (!rest.startsWith("+++") && !rest.startsWith("---")) {
            end(thread, rest, line);
        }
    }

    private void end(String thread, String text, long begunAt) {
        int open = text.indexOf('(');
        int equals = text.lastIndexOf(" = ");
        int close = text.lastIndexOf(')', equals);
        calls.accept(new SystemCall(
                thread,
                text.substring(0, open),
                text.substring(open + 1, close),
                text.substring(equals + 3),
                begunAt,
                line));
    }
}
