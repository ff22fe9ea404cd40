package org.jeevan.summarization;

import org.jeevan.api.record.RecordCommand;
import org.jeevan.api.rejection.CommandRejected;

/** Where a worker's answer for a record goes: to its aggregate, in this process or in another one. */
@FunctionalInterface
public interface SummaryAnswers {

    /**
     * Returns when it is durable.
     *
     * @throws CommandRejected where it is not wanted any more
     */
    void send(RecordCommand answer);
}
