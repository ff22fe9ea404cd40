package org.jeevan.command.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Moves what old versions of one kind of key protect under the newest one. May begin again at any time, and finds what is left. */
interface Movement {

    /** One pass, in bounded transactions between which others write. */
    void toVersion(int newest, Steps steps);

    /** How much each version protects. */
    Map<Integer, Long> protectedBy(Connection connection) throws SQLException;

    /** Between two transactions of a pass. */
    @FunctionalInterface
    interface Steps {

        /** @param moved rows in the transaction that has just become durable; may throw to end the pass */
        void done(int moved);
    }

    static Map<Integer, Long> count(Connection connection, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            var counts = new TreeMap<Integer, Long>();
            for (var rows = select.executeQuery(); rows.next(); ) {
                counts.put(rows.getInt(1), rows.getLong(2));
            }
            return counts;
        }
    }
}
