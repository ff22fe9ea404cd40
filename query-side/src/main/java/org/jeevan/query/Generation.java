package org.jeevan.query;

import java.nio.file.Path;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.json.JacksonSerializer;
import org.flywaydb.core.Flyway;
import org.jeevan.sqlite.Durability;
import org.jeevan.sqlite.SqliteFile;
import org.jeevan.sqlite.SqliteTokenStore;
import org.jeevan.sqlite.SqliteTransactions;

/** One file of a read model. A rebuild makes the next one beside it. */
record Generation(int number, SqliteFile file, SqliteTransactions transactions, TokenStore tokens)
        implements AutoCloseable {

    static Generation open(String name, int number, Path path) {
        SqliteFile file = SqliteFile.open(path, Durability.NORMAL);
        migrate(name, path);
        var transactions = new SqliteTransactions(file);
        var tokens = new SqliteTokenStore(transactions, JacksonSerializer.defaultSerializer());
        return new Generation(number, file, transactions, tokens);
    }

    private static void migrate(String name, Path path) {
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + path, null, null)
                .locations("classpath:db/read-models/common", "classpath:db/read-models/" + name)
                .load()
                .migrate();
    }

    /** The last connection to go moves the write-ahead log into the file. */
    @Override
    public void close() {
        transactions.close();
        file.close();
    }
}
