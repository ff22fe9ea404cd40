package org.jeevan.query.emergency;

import java.util.List;
import java.util.function.Function;
import org.jeevan.api.record.AssessedEssentials;
import org.jeevan.api.record.AssessedEssentials.Assessed;
import org.jeevan.api.summary.Essentials.Allergy;
import org.jeevan.api.summary.Essentials.Finding;
import org.jeevan.api.summary.Essentials.Item;
import org.jeevan.api.summary.Essentials.Medication;
import org.jeevan.api.summary.Essentials.TestResult;

/**
 * One kind of essentials: where a record has them, and what of an item is compared and shown.
 *
 * @param key two items with the same one are the same thing
 * @param detail dose, value or reaction; null where there is none
 */
record Kind<T extends Item>(
        Function<AssessedEssentials, List<Assessed<T>>> items,
        Function<T, String> key,
        Function<T, String> name,
        Function<T, String> detail) {

    static final Kind<Allergy> ALLERGIES = new Kind<>(
            AssessedEssentials::allergies,
            allergy -> Names.allergenKey(allergy.normalized(), allergy.substance()),
            Allergy::substance,
            Allergy::reaction);

    static final Kind<Medication> MEDICATIONS = medications(AssessedEssentials::medications);
    static final Kind<Medication> PAST_MEDICATIONS = medications(AssessedEssentials::pastMedications);
    static final Kind<Finding> CONDITIONS = findings(AssessedEssentials::conditions);
    static final Kind<Finding> SURGERIES = findings(AssessedEssentials::surgeries);

    static final Kind<TestResult> TEST_RESULTS = new Kind<>(
            AssessedEssentials::testResults, test -> Names.key(test.name()), TestResult::name, TestResult::value);

    private static Kind<Medication> medications(Function<AssessedEssentials, List<Assessed<Medication>>> items) {
        return new Kind<>(
                items,
                medicine -> Names.key(medicine.normalized(), medicine.name()),
                Medication::name,
                Medication::dose);
    }

    private static Kind<Finding> findings(Function<AssessedEssentials, List<Assessed<Finding>>> items) {
        return new Kind<>(
                items, finding -> Names.key(finding.normalized(), finding.name()), Finding::name, finding -> null);
    }
}
