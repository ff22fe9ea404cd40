package org.jeevan.sqlite;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A connection that keeps its prepared statements: closing one only resets it, and preparing the same text gives it
 * again. Parsing SQL costs more than running it here. For one thread at a time, like the connection itself.
 */
final class StatementCache implements InvocationHandler {

    private static final int STATEMENTS_MAX = 100;

    private final Connection connection;
    private final Map<String, CachedStatement> idle = new LinkedHashMap<>(16, 0.75f, true);

    private StatementCache(Connection connection) {
        this.connection = connection;
    }

    static Connection around(Connection connection) {
        return proxy(Connection.class, new StatementCache(connection));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("prepareStatement") && arguments.length == 1) {
            return prepare((String) arguments[0]).facade;
        }
        return call(method, connection, arguments);
    }

    /** A statement that is in use is not in the cache, so one text prepared twice at a time is two statements. */
    private CachedStatement prepare(String sql) throws SQLException {
        CachedStatement cached = idle.remove(sql);
        if (cached != null) {
            cached.open = true;
            return cached;
        }
        return new CachedStatement(sql, connection.prepareStatement(sql));
    }

    private void giveBack(CachedStatement statement) throws SQLException {
        CachedStatement twin = idle.put(statement.sql, statement);
        if (twin != null) {
            twin.statement.close();
        }
        if (idle.size() > STATEMENTS_MAX) {
            var eldest = idle.values().iterator();
            eldest.next().statement.close();
            eldest.remove();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return (T) Proxy.newProxyInstance(StatementCache.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private final class CachedStatement implements InvocationHandler {

        private final String sql;
        private final PreparedStatement statement;
        private final PreparedStatement facade = proxy(PreparedStatement.class, this);
        private ResultSet rows;
        private boolean open = true;

        private CachedStatement(String sql, PreparedStatement statement) {
            this.sql = sql;
            this.statement = statement;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("close")) {
                close();
                return null;
            }
            if (method.getName().equals("isClosed")) {
                return !open;
            }
            requireOpen();
            Object result = call(method, statement, arguments);
            if (result instanceof ResultSet read) {
                rows = read;
            }
            return result;
        }

        private void close() throws SQLException {
            if (!open) {
                return;
            }
            open = false;
            if (rows != null) {
                rows.close(); // an unread row would keep the read transaction open
                rows = null;
            }
            statement.clearParameters();
            giveBack(this);
        }

        private void requireOpen() throws SQLException {
            if (!open) {
                throw new SQLException("The statement is closed");
            }
        }
    }
}
