package org.jeevan.query;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection.Code;

/**
 * Lets nobody read less than there is: not what the caller wrote itself (a request that names a position waits until this
 * node has taken in that much), and not what had happened before this node started.
 */
public final class CaughtUp {

    public static final String HEADER = "Jeevan-After";

    private final ReadModels models;
    private final Duration patience;

    CaughtUp(ReadModels models, Duration patience) {
        this.models = models;
        this.patience = patience;
    }

    /** @throws CommandRejected {@code not-ready} when the time is over, {@code invalid-field} where the header is no position */
    public void await(HttpServletRequest request, String... readModels) {
        for (String name : readModels) {
            if (models.get(name).isCatchingUp()) {
                throw new CommandRejected(Code.NOT_READY, "This node is still taking in what happened; try again");
            }
        }
        String position = request.getHeader(HEADER);
        if (position != null) {
            await(parse(position), readModels);
        }
    }

    void await(long position, String... readModels) {
        Instant deadline = Instant.now().plus(patience);
        for (String name : readModels) {
            if (!models.get(name).awaitPosition(position, Duration.between(Instant.now(), deadline))) {
                throw new CommandRejected(Code.NOT_READY, "This node has not yet taken in what you wrote; try again");
            }
        }
    }

    private static long parse(String position) {
        if (!position.matches("[0-9]{1,18}")) {
            throw new CommandRejected(Code.INVALID_FIELD, "The value of a Jeevan-Position", HEADER);
        }
        return Long.parseLong(position);
    }
}
