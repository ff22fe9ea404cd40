package org.jeevan.query.emergency;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jeevan.api.statements.OwnStatement;
import org.jeevan.api.statements.StatementView;
import org.jeevan.api.summary.Essentials.Allergy;
import org.jeevan.api.summary.Essentials.Finding;
import org.jeevan.api.summary.Essentials.Item;
import org.jeevan.api.summary.Essentials.Medication;

/** What the patient states without a record, in the form in which records state it. */
final class SelfStated {

    private final List<StatementView> statements;

    /** @param statements newest first */
    SelfStated(List<StatementView> statements) {
        this.statements = statements;
    }

    /** Newest first. */
    <T extends Item> List<Found<T>> of(Kind<T> kind) {
        return ofKind(kind.stated())
                .map(statement -> Found.stated(statement, kind.ofStatement().apply(statement)))
                .toList();
    }

    Optional<StatementView> noneKnown() {
        return ofKind(OwnStatement.Kind.NO_KNOWN_ALLERGIES).findFirst();
    }

    static Allergy allergy(StatementView view) {
        OwnStatement stated = view.statement();
        return new Allergy(view.statementId().value(), stated.name(), null, stated.reaction(), null);
    }

    static Medication medication(StatementView view) {
        OwnStatement stated = view.statement();
        return new Medication(view.statementId().value(), stated.name(), null, stated.dose(), null);
    }

    static Finding finding(StatementView view) {
        return new Finding(view.statementId().value(), view.statement().name(), null, null);
    }

    private Stream<StatementView> ofKind(OwnStatement.Kind kind) {
        return statements.stream().filter(view -> view.statement().kind() == kind);
    }
}
