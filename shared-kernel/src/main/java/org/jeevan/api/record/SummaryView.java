package org.jeevan.api.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jeevan.api.summary.PagesRead;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.api.summary.RecordSummary.Check;
import org.jeevan.api.summary.RecordSummary.Engine;
import org.jeevan.api.summary.RecordSummary.Statement;
import org.jspecify.annotations.Nullable;

/** A record's summary as it is shown: as {@link RecordSummary}, with what people said beside each of the essentials. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SummaryView(
        String narrative,
        Engine engine,
        String model,
        @Nullable String modelSha256,
        boolean faithful,
        Check check,
        List<Statement> statements,
        @Nullable AssessedEssentials essentials,
        @Nullable PagesRead pages) {

    /** @param assessments of the item with this id, newest first; never null */
    public static SummaryView of(RecordSummary summary, Function<String, List<Assessment>> assessments) {
        return new SummaryView(
                summary.narrative(),
                summary.engine(),
                summary.model(),
                summary.modelSha256(),
                summary.faithful(),
                summary.check(),
                summary.statements(),
                summary.essentials() == null ? null : AssessedEssentials.of(summary.essentials(), assessments),
                summary.pages());
    }

    /** Without the sentences they come from, too. */
    SummaryView withoutAllButAllergiesAndMedicines() {
        return new SummaryView(
                null,
                engine,
                null,
                null,
                faithful,
                null,
                List.of(),
                essentials == null ? null : essentials.withoutAllButAllergiesAndMedicines(),
                null);
    }
}
