package org.jeevan.summarization;

import java.util.List;
import org.jeevan.api.record.RecordCommand;
import org.jeevan.api.record.RecordCommand.CompleteSummary;
import org.jeevan.api.record.RecordCommand.FailSummary;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.api.summary.RecordSummary.Check;
import org.jeevan.api.summary.RecordSummary.Engine;
import org.jeevan.api.summary.RecordSummary.Source;
import org.jeevan.api.summary.RecordSummary.Statement;
import org.jeevan.api.summary.UnreadableReason;
import org.jeevan.summarization.narrative.Summarizer.Summary;
import org.jeevan.summarization.text.UnreadableRecord;

/** What the reader found, in the language of the platform. */
final class Answers {

    private Answers() {}

    /** A narrative without a word is no summary: the record has text, but no sentence. */
    static RecordCommand summarized(Work work, Summary summary) {
        return summary.narrative().isBlank()
                ? failed(work, UnreadableReason.NO_TEXT)
                : new CompleteSummary(work.recordId(), work.attempt(), recordSummary(summary));
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

    /** Sentences of the record itself are faithful by nature; what a model wrote is not until it is checked. */
    private static RecordSummary recordSummary(Summary summary) {
        Engine engine =
                switch (summary.engine()) {
                    case EXTRACTIVE -> Engine.EXTRACTIVE;
                    case PEGASUS -> Engine.PEGASUS;
                };
        return new RecordSummary(
                summary.narrative(),
                engine,
                summary.model(),
                summary.modelSha256(),
                engine == Engine.EXTRACTIVE,
                Check.NOT_NEEDED,
                List.of(new Statement(summary.narrative(), sources(summary))),
                null);
    }

    private static List<Source> sources(Summary summary) {
        return summary.sources().stream()
                .map(sentence -> new Source(sentence.page(), sentence.text()))
                .toList();
    }
}
