package org.jeevan.query.accesses;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What rows have to fulfil, all of it, and the values for it. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Conditions add(String condition, Object... itsValues) {
        conditions.add(condition);
        values.addAll(List.of(itsValues));
        return this;
    }

    /** @param value an id or a moment; with null the condition does not count */
    Conditions addIfGiven(String condition, Object value) {
        if (value instanceof Instant moment) {
            return add(condition, moment.toEpochMilli());
        }
        return value == null ? this : add(condition, value.toString());
    }

    String sql() {
        return String.join(" AND ", conditions);
    }

    void setOn(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
