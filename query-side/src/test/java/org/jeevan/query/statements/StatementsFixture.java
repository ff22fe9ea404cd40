package org.jeevan.query.statements;

import org.jeevan.query.QueryNode;

/** The statements' queries without Spring, for tests of what is put together from them. */
public final class StatementsFixture {

    private StatementsFixture() {}

    public static StatementsQueries queries(QueryNode node) {
        return new StatementsQueries(node.models, (StatementsModel) node.definition(StatementsModel.NAME));
    }
}
