package org.jeevan.sqlite;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A database refused or failed; the cause says what. */
public class SqliteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SqliteException(String message, SQLException cause) {
        super(message, cause);
    }

    public SqliteException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether a row with the same unique value is there already. */
    public boolean isDuplicate() {
        SQLiteErrorCode code = resultCode();
        return code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE || code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY;
    }

    SQLiteErrorCode resultCode() {
        return getCause() instanceof SQLiteException refused ? refused.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
