package org.umoorsehhat.chassis.outbox;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection that counts the statements that are made on it. */
final class CountedConnection {

    private CountedConnection() {}

    static Connection of(Connection real, AtomicInteger statements) {
        return (Connection)
                Proxy.newProxyInstance(
                        CountedConnection.class.getClassLoader(),
                        new Class<?>[] {PostgresqlConnection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("createStatement")) {
                                statements.incrementAndGet();
                            }
                            try {
                                return method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
