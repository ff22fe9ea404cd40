package org.jeevan.summarization;

import org.jeevan.api.record.RecordCommand;
import org.jeevan.api.record.RecordCommand.CompleteSummary;
import org.jeevan.api.record.RecordCommand.FailSummary;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.api.summary.UnreadableReason;
import org.jeevan.summarization.text.UnreadableRecord;

/** What the reader found, in the language of the platform. */
final class Answers {

    private Answers() {}

    /** Neither a word nor a fact is no summary: the record has text, but nothing in it can be told. */
    static RecordCommand summarized(Work work, RecordSummary summary) {
        boolean silent = summary.narrative().isBlank()
                && (summary.essentials() == null || summary.essentials().isEmpty());
        return silent
                ? failed(work, UnreadableReason.NO_TEXT)
                : new CompleteSummary(work.recordId(), work.attempt(), summary);
    }

    static RecordCommand failed(Work work, UnreadableReason reason) {
        return new FailSummary(work.recordId(), work.attempt(), reason);
    }

    static UnreadableReason reason(UnreadableRecord.Reason reason) {
        return switch (reason) {
            case PASSWORD_PROTECTED -> UnreadableReason.PASSWORD_PROTECTED;
            case DAMAGED -> UnreadableReason.DAMAGED;
            case NOT_A_PDF -> UnreadableReason.NOT_A_PDF;
            case ONLY_IMAGES -> UnreadableReason.ONLY_IMAGES;
            case NO_TEXT -> UnreadableReason.NO_TEXT;
            case UNSUPPORTED_TYPE -> UnreadableReason.UNSUPPORTED_TYPE;
            case TOO_LONG -> UnreadableReason.TOO_LONG;
        };
    }
}
