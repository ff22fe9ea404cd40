package org.jeevan.launcher.crash;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jeevan.launcher.trace.SystemCall;

/**
 * Finds in a trace, with one client at work, whether what was acknowledged was on the disk before. Between two answers
 * must lie, each ended before the next began: the record key's fsync, the content's last write and its fsync, its rename,
 * the folder's fsync, the event's write and its fsync.
 */
final class Acknowledgements {

    private static final String EVENTS = "/events.db-wal";
    private static final String LOG_INS = "/log-in.db-wal";
    private static final Pattern CHALLENGE = Pattern.compile("\"(challengeId|confirmationId)\""); // no events yet
    private static final String KEYS = "/vault.db-wal";
    private static final String CONTENT = ".part";

    private final List<SystemCall> calls;
    private final List<String> faults = new ArrayList<>();
    private int uploads;
    private int changes;

    private Acknowledgements(List<SystemCall> calls) {
        this.calls = calls.stream()
                .sorted(Comparator.comparingLong(SystemCall::begun))
                .toList();
    }

    static Acknowledgements in(List<SystemCall> calls) {
        var found = new Acknowledgements(calls);
        found.check();
        return found;
    }

    List<String> faults() {
        return faults;
    }

    int uploads() {
        return uploads;
    }

    int changes() {
        return changes;
    }

    private void check() {
        long since = 0;
        for (SystemCall answer :
                calls.stream().filter(Acknowledgements::isAnswer).toList()) {
            List<SystemCall> between = between(since, answer.begun());
            String text = new String(answer.data(), StandardCharsets.ISO_8859_1);
            if (text.startsWith("HTTP/1.1 202") && between.stream().anyMatch(call -> isContent(call.target()))) {
                uploads++;
                missingOfUpload(between).ifPresent(missing -> fault(answer, missing));
            } else if (text.startsWith("HTTP/1.1 2") && text.contains("Jeevan-Position: ")) {
                changes++;
                missing(CHALLENGE.matcher(text).find() ? LOG_INS : EVENTS, between, since)
                        .ifPresent(missing -> fault(answer, missing));
            }
            since = answer.ended();
        }
    }

    private void fault(SystemCall answer, String missing) {
        faults.add("The answer at line %d came before %s".formatted(answer.begun(), missing));
    }

    private Optional<String> missingOfUpload(List<SystemCall> between) {
        long key = firstEnd(between, 0, call -> isForce(call) && call.target().endsWith(KEYS));
        if (key < 0) {
            return Optional.of("the fsync of its key");
        }
        SystemCall written = last(between, call -> isWrite(call) && isContent(call.target()));
        long forced = firstEnd(
                between,
                Math.max(key, written.ended()),
                call -> isForce(call) && call.target().equals(written.target()));
        if (forced < 0) {
            return Optional.of("the fsync of its content");
        }
        long named = firstEnd(between, forced, call -> isRename(call, written.target()));
        String folder = written.target().substring(0, written.target().lastIndexOf('/'));
        long kept = named < 0
                ? -1
                : firstEnd(
                        between, named, call -> isForce(call) && call.target().equals(folder));
        return kept < 0 ? Optional.of("the fsync of its folder") : missing(EVENTS, between, kept);
    }

    private static Optional<String> missing(String file, List<SystemCall> between, long since) {
        long written = firstEnd(
                between, since, call -> isWrite(call) && call.target().endsWith(file));
        boolean forced = written >= 0
                && firstEnd(
                                between,
                                written,
                                call -> isForce(call) && call.target().endsWith(file))
                        >= 0;
        return forced ? Optional.empty() : Optional.of("the fsync of " + file);
    }

    /** The line at which the first such call ended that began after {@code since} and succeeded; -1 if there is none. */
    private static long firstEnd(List<SystemCall> between, long since, Predicate<SystemCall> such) {
        return between.stream()
                .filter(call -> call.begun() > since && call.succeeded())
                .filter(such)
                .mapToLong(SystemCall::ended)
                .min()
                .orElse(-1);
    }

    private static SystemCall last(List<SystemCall> between, Predicate<SystemCall> such) {
        return between.stream().filter(such).reduce((first, second) -> second).orElseThrow();
    }

    private List<SystemCall> between(long after, long before) {
        return calls.stream()
                .filter(call -> call.begun() > after && call.ended() < before)
                .toList();
    }

    private static boolean isAnswer(SystemCall call) {
        return call.target().startsWith("socket:")
                && new String(call.data(), StandardCharsets.ISO_8859_1).startsWith("HTTP/1.1 ");
    }

    private static boolean isWrite(SystemCall call) {
        return call.name().contains("write");
    }

    private static boolean isForce(SystemCall call) {
        return call.name().equals("fsync") || call.name().equals("fdatasync");
    }

    private static boolean isContent(String path) {
        return path.contains("/records/") && path.endsWith(CONTENT);
    }

    private static boolean isRename(SystemCall call, String part) {
        String name = part.substring(part.lastIndexOf('/') + 1);
        return call.name().startsWith("rename") && call.arguments().contains(name);
    }
}
