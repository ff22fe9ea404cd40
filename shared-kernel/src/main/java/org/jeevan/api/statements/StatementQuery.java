package org.jeevan.api.statements;

import org.jeevan.api.access.ReadPermit;

/** What can be asked about what a patient states. */
public sealed interface StatementQuery {

    /** Answers a {@code Page<StatementView>}, newest first: those that count, of the account that the permit is about. */
    record FindStatements(ReadPermit permit) implements StatementQuery {}
}
