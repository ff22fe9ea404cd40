package org.jeevan.query.details;

import org.jeevan.query.QueryNode;

/** The details' queries without Spring, for tests of what is put together from them. */
public final class DetailsFixture {

    private DetailsFixture() {}

    public static DetailsQueries queries(QueryNode node) {
        return new DetailsQueries(node.models, (DetailsModel) node.definition(DetailsModel.NAME));
    }
}
