package org.jeevan.api.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one side of the platform is, for the admin: counts and sizes, nobody's data and no ids. What a side does not have is
 * left out.
 *
 * @param node the machine that answers for the side; of several query nodes, one of them; null where none answered
 * @param processors that take in events
 * @param failedInAWeek records that got no summary within the last seven days
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SideReport(
        Side side,
        @Nullable String node,
        List<Processor> processors,
        @Nullable Work work,
        @Nullable Long failedInAWeek,
        List<Storage> storage,
        @Nullable Disk disk,
        @Nullable Mail mail) {

    public enum Side {
        COMMAND,
        QUERY,
        SAGA
    }

    /** A side from which no answer came. */
    public static SideReport silent(Side side) {
        return new SideReport(side, null, List.of(), null, null, List.of(), null, null);
    }

    /**
     * @param position of the last event taken in
     * @param standing it cannot go on, or has to try the same event again and again
     * @param setAside events that it left out because it failed on them five times
     */
    public record Processor(String name, long position, boolean standing, long setAside) {}

    /**
     * The summarizer's queue.
     *
     * @param retried of the waiting and running ones, those that failed before
     */
    public record Work(long waiting, long running, long retried) {}

    /** @param measuredAt sizes are not measured anew for each who asks */
    public record Storage(Place place, long bytes, Instant measuredAt) {}

    public enum Place {
        EVENTS,
        VAULT,
        LOG_IN,
        RECORDS,
        READ_MODELS,
        WORK
    }

    /** Of the disk on which the side's data folder is. */
    public record Disk(long freeBytes, long totalBytes) {}

    /** Since the process started. {@code lastFailedAt} is null where none has failed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Mail(
            boolean outbox,
            long sent,
            long failed,
            @Nullable Instant lastFailedAt) {}
}
