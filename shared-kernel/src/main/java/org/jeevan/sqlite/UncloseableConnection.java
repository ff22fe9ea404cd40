package org.jeevan.sqlite;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/** A connection whose close does nothing, for code that closes what it was only lent. */
final class UncloseableConnection {

    private UncloseableConnection() {}

    static Connection around(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                UncloseableConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
