package org.jeevan.query.emergency;

import java.util.List;
import java.util.function.Function;
import org.jeevan.api.record.AssessedEssentials;
import org.jeevan.api.record.AssessedEssentials.Assessed;
import org.jeevan.api.statements.OwnStatement;
import org.jeevan.api.statements.StatementView;
import org.jeevan.api.summary.Essentials.Allergy;
import org.jeevan.api.summary.Essentials.Finding;
import org.jeevan.api.summary.Essentials.Item;
import org.jeevan.api.summary.Essentials.Medication;
import org.jeevan.api.summary.Essentials.TestResult;

/**
 * One kind of essentials: where a record has them, which statements of the patient are such, and what of an item is
 * compared and shown.
 *
 * @param stated null where patients state nothing of the kind
 * @param key two items with the same one are the same thing
 * @param nameKey the key of a name that nobody normalized
 * @param detail dose, value or reaction; null where there is none
 */
record Kind<T extends Item>(
        Function<AssessedEssentials, List<Assessed<T>>> items,
        OwnStatement.Kind stated,
        Function<StatementView, T> ofStatement,
        Function<T, String> key,
        Function<String, String> nameKey,
        Function<T, String> name,
        Function<T, String> detail) {

    static final Kind<Allergy> ALLERGIES = new Kind<>(
            AssessedEssentials::allergies,
            OwnStatement.Kind.ALLERGY,
            SelfStated::allergy,
            allergy -> Names.allergenKey(allergy.normalized(), allergy.substance()),
            Names::allergenKey,
            Allergy::substance,
            Allergy::reaction);

    static final Kind<Medication> MEDICATIONS =
            medications(AssessedEssentials::medications, OwnStatement.Kind.MEDICATION);
    static final Kind<Medication> PAST_MEDICATIONS = medications(AssessedEssentials::pastMedications, null);
    static final Kind<Finding> CONDITIONS = findings(AssessedEssentials::conditions, OwnStatement.Kind.CONDITION);
    static final Kind<Finding> SURGERIES = findings(AssessedEssentials::surgeries, OwnStatement.Kind.SURGERY);

    static final Kind<TestResult> TEST_RESULTS = new Kind<>(
            AssessedEssentials::testResults,
            null,
            null,
            test -> Names.key(test.name()),
            Names::key,
            TestResult::name,
            TestResult::value);

    private static Kind<Medication> medications(
            Function<AssessedEssentials, List<Assessed<Medication>>> items, OwnStatement.Kind stated) {
        return new Kind<>(
                items,
                stated,
                SelfStated::medication,
                medicine -> Names.key(medicine.normalized(), medicine.name()),
                Names::key,
                Medication::name,
                Medication::dose);
    }

    private static Kind<Finding> findings(
            Function<AssessedEssentials, List<Assessed<Finding>>> items, OwnStatement.Kind stated) {
        return new Kind<>(
                items,
                stated,
                SelfStated::finding,
                finding -> Names.key(finding.normalized(), finding.name()),
                Names::key,
                Finding::name,
                finding -> null);
    }
}
