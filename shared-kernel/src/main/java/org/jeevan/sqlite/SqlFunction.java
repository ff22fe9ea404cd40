package org.jeevan.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

/** Something done with a connection, which stays its owner's: do not close it or keep it. */
@FunctionalInterface
public interface SqlFunction<T> {

    T apply(Connection connection) throws SQLException;
}
