package org.jeevan.summarization;

import java.nio.file.Path;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.GenericSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.serialization.Serializer;
import org.jeevan.sqlite.Durability;
import org.jeevan.sqlite.SqliteFile;
import org.jeevan.sqlite.SqliteTokenStore;
import org.jeevan.sqlite.SqliteTransactions;

/**
 * The saga's state, how far it has read, and the work table: one file, so that one transaction holds all three. Losing
 * the last transactions in a power cut is no loss, because the token goes back with them and the events come again.
 */
final class SagaFile implements AutoCloseable {

    private final SqliteFile file;
    private final SqliteTransactions transactions;
    private final Serializer serializer;

    private SagaFile(SqliteFile file, Serializer serializer) {
        this.file = file;
        this.transactions = new SqliteTransactions(file);
        this.serializer = serializer;
    }

    static SagaFile open(Path path, Serializer serializer) {
        var opened = new SagaFile(SqliteFile.open(path, Durability.NORMAL), serializer);
        opened.createSagaTables();
        return opened;
    }

    SqliteTransactions transactions() {
        return transactions;
    }

    TokenStore tokens() {
        return new SqliteTokenStore(transactions, serializer);
    }

    SagaStore<Object> sagas() {
        return JdbcSagaStore.builder()
                .connectionProvider(transactions.connections())
                .sqlSchema(new GenericSagaSqlSchema())
                .serializer(serializer)
                .build();
    }

    @Override
    public void close() {
        transactions.close();
        file.close();
    }

    /** Names and columns are those of Axon's {@link GenericSagaSqlSchema}; its own DDL is not SQLite's. */
    private void createSagaTables() {
        execute("""
                CREATE TABLE IF NOT EXISTS SagaEntry (
                    sagaId TEXT PRIMARY KEY,
                    revision TEXT,
                    sagaType TEXT,
                    serializedSaga BLOB
                ) STRICT, WITHOUT ROWID
                """);
        execute("""
                CREATE TABLE IF NOT EXISTS AssociationValueEntry (
                    id INTEGER PRIMARY KEY,
                    associationKey TEXT NOT NULL,
                    associationValue TEXT NOT NULL,
                    sagaId TEXT NOT NULL,
                    sagaType TEXT NOT NULL
                ) STRICT
                """);
        execute("""
                CREATE INDEX IF NOT EXISTS association_by_value
                ON AssociationValueEntry (associationValue, associationKey, sagaType, sagaId)
                """);
        execute("CREATE INDEX IF NOT EXISTS association_by_saga ON AssociationValueEntry (sagaId)");
    }

    private void execute(String sql) {
        transactions.inTransaction(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                return statement.execute();
            }
        });
    }
}
