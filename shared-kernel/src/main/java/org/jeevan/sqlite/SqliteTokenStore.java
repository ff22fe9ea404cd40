package org.jeevan.sqlite;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * How far each processor has come, in the file that it writes and in the same transaction. A file has one process, so a
 * claim is never contested: the owner is only noted.
 */
public final class SqliteTokenStore implements TokenStore {

    private final SqliteTransactions transactions;
    private final Serializer serializer;
    private final String owner = ManagementFactory.getRuntimeMXBean().getName();

    /** Makes its tables where they are missing. */
    public SqliteTokenStore(SqliteTransactions transactions, Serializer serializer) {
        this.transactions = transactions;
        this.serializer = serializer;
        createTables();
    }

    @Override
    public void storeToken(TrackingToken token, String processorName, int segment) {
        upsert(token, processorName, segment, """
                INSERT INTO tokens (processor, segment, token, token_type, owner) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (processor, segment)
                DO UPDATE SET token = excluded.token, token_type = excluded.token_type, owner = excluded.owner
                """);
    }

    @Override
    public void initializeSegment(TrackingToken token, String processorName, int segment) {
        if (upsert(token, processorName, segment, """
                INSERT INTO tokens (processor, segment, token, token_type, owner) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """) == 0) {
            throw new UnableToInitializeTokenException(
                    "Segment %d of %s has a token already".formatted(segment, processorName));
        }
    }

    @Override
    public TrackingToken fetchToken(String processorName, int segment) {
        return transactions.inTransaction(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT token, token_type FROM tokens WHERE processor = ? AND segment = ?
                    """)) {
                select.setString(1, processorName);
                select.setInt(2, segment);
                var row = select.executeQuery();
                if (!row.next()) {
                    throw new UnableToClaimTokenException("%s has no segment %d".formatted(processorName, segment));
                }
                return deserialize(row.getBytes(1), row.getString(2));
            }
        });
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        initializeTokenSegments(processorName, segmentCount, null);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, TrackingToken initialToken) {
        transactions.executeInTransaction(() -> {
            if (fetchSegments(processorName).length > 0) {
                throw new UnableToClaimTokenException(processorName + " has segments already");
            }
            for (int segment = 0; segment < segmentCount; segment++) {
                initializeSegment(initialToken, processorName, segment);
            }
        });
    }

    /** Nobody else can have taken it. */
    @Override
    public void extendClaim(String processorName, int segment) {}

    @Override
    public void releaseClaim(String processorName, int segment) {
        update("UPDATE tokens SET owner = NULL WHERE processor = ? AND segment = ?", processorName, segment);
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        update("DELETE FROM tokens WHERE processor = ? AND segment = ?", processorName, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return transactions.inTransaction(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT segment FROM tokens WHERE processor = ? ORDER BY segment
                    """)) {
                select.setString(1, processorName);
                var segments = new ArrayList<Integer>();
                for (var rows = select.executeQuery(); rows.next(); ) {
                    segments.add(rows.getInt(1));
                }
                return segments.stream().mapToInt(Integer::intValue).toArray();
            }
        });
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return transactions.inTransaction(connection -> {
            try (var select = connection.prepareStatement("SELECT id FROM token_storage")) {
                var row = select.executeQuery();
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        });
    }

    private void createTables() {
        transactions.inTransaction(connection -> {
            execute(connection, """
                    CREATE TABLE IF NOT EXISTS tokens (
                        processor TEXT NOT NULL,
                        segment INTEGER NOT NULL,
                        token BLOB,
                        token_type TEXT,
                        owner TEXT,
                        PRIMARY KEY (processor, segment)
                    ) STRICT, WITHOUT ROWID
                    """);
            execute(connection, """
                    CREATE TABLE IF NOT EXISTS token_storage (
                        only INTEGER PRIMARY KEY CHECK (only = 1),
                        id TEXT NOT NULL
                    ) STRICT
                    """);
            try (var insert = connection.prepareStatement("INSERT OR IGNORE INTO token_storage VALUES (1, ?)")) {
                insert.setString(1, UUID.randomUUID().toString());
                return insert.executeUpdate();
            }
        });
    }

    private int upsert(TrackingToken token, String processorName, int segment, String sql) {
        return transactions.inTransaction(connection -> {
            try (var insert = connection.prepareStatement(sql)) {
                insert.setString(1, processorName);
                insert.setInt(2, segment);
                bind(insert, token);
                insert.setString(5, owner);
                return insert.executeUpdate();
            }
        });
    }

    private void bind(PreparedStatement insert, TrackingToken token) throws SQLException {
        if (token != null) {
            SerializedObject<byte[]> serialized = serializer.serialize(token, byte[].class);
            insert.setBytes(3, serialized.getData());
            insert.setString(4, serialized.getType().getName());
        }
    }

    private TrackingToken deserialize(byte[] token, String type) {
        return token == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    }

    private void update(String sql, String processorName, int segment) {
        transactions.inTransaction(connection -> {
            try (var update = connection.prepareStatement(sql)) {
                update.setString(1, processorName);
                update.setInt(2, segment);
                return update.executeUpdate();
            }
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
