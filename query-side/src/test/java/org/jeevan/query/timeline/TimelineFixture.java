package org.jeevan.query.timeline;

import org.jeevan.query.QueryNode;

/** The timeline's queries without Spring, for tests of what is put together from them. */
public final class TimelineFixture {

    private TimelineFixture() {}

    public static TimelineQueries queries(QueryNode node) {
        return new TimelineQueries(
                node.models, (TimelineModel) node.definition(TimelineModel.NAME), hospital -> "Hospital " + hospital);
    }
}
