package org.jeevan.api;

import java.util.List;
import org.jeevan.api.summary.Essentials;
import org.jeevan.api.summary.Essentials.Allergy;
import org.jeevan.api.summary.RecordSummary;

/** Summaries as events of older revisions tell them today. */
public final class OlderSummaries {

    private OlderSummaries() {}

    /** From before pages were counted and allergens had one name. */
    public static RecordSummary of(RecordSummary summary) {
        Essentials stated = summary.essentials();
        List<Allergy> allergies = stated.allergies().stream()
                .map(it -> new Allergy(it.itemId(), it.substance(), null, it.reaction(), it.source()))
                .toList();
        Essentials older = new Essentials(
                stated.noKnownAllergies(),
                allergies,
                stated.medications(),
                stated.conditions(),
                stated.surgeries(),
                stated.testResults(),
                stated.treatments(),
                stated.consultations(),
                stated.immunizations(),
                stated.advice(),
                stated.pastMedications());
        return summary.withEssentials(older).withPages(null);
    }
}
