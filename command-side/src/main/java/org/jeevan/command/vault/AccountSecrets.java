package org.jeevan.command.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.Envelope;
import org.jeevan.crypto.KeyDestroyedException;

/**
 * What proves an account's owner beside the password, sealed under the account's key: authenticator secrets, recovery
 * codes, passkeys. Each has a counter in clear that only grows, so that what was used once is never taken again.
 */
public final class AccountSecrets {

    private static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS account_secrets (
                kind    TEXT NOT NULL,
                id      TEXT NOT NULL, -- random, or a keyed hash; empty where an account has one of the kind
                account TEXT NOT NULL,
                counter INTEGER NOT NULL,
                sealed  BLOB NOT NULL,
                PRIMARY KEY (kind, id, account)
            ) STRICT, WITHOUT ROWID
            """;
    private static final String BY_ACCOUNT =
            "CREATE INDEX IF NOT EXISTS account_secrets_by_account ON account_secrets (account, kind)";
    private static final int LISTED_MAX = 100;
    private static final String SEALED_AS = "account-secret.";

    /** What a row is sealed for, and as what, in SQL. */
    static final String PLACE = "account || '|' || id";

    static final String PURPOSE = "'" + SEALED_AS + "' || kind";

    /** For who seals anew. */
    private static final String BY_PLACE =
            "CREATE INDEX IF NOT EXISTS account_secrets_by_place ON account_secrets (" + PLACE + ")";

    private final Vault vault;
    private final DataKeys keys;

    public AccountSecrets(Vault vault, DataKeys keys) {
        this.vault = vault;
        this.keys = keys;
        vault.write(AccountSecrets::createTable);
    }

    public record Secret(AccountId account, String id, long counter, byte[] value) {}

    /** Durable when this returns; replaces an earlier one. */
    public void put(AccountId account, String kind, String id, long counter, byte[] value) {
        byte[] sealed = seal(account, kind, id, value);
        vault.write(connection -> {
            try (var insert = connection.prepareStatement("""
                    INSERT INTO account_secrets (kind, id, account, counter, sealed) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (kind, id, account) DO UPDATE SET counter = excluded.counter, sealed = excluded.sealed
                    """)) {
                bind(insert, kind, id, account);
                insert.setLong(4, counter);
                insert.setBytes(5, sealed);
                return insert.executeUpdate();
            }
        });
    }

    /** Durable when this returns; false, and nothing changed, if it is gone or its counter would go back or stand still. */
    public boolean replace(AccountId account, String kind, String id, long counter, byte[] value) {
        byte[] sealed = seal(account, kind, id, value);
        return vault.write(connection -> {
            try (var update = connection.prepareStatement("""
                    UPDATE account_secrets SET counter = ?4, sealed = ?5
                    WHERE kind = ?1 AND id = ?2 AND account = ?3 AND (counter < ?4 OR counter = 0 AND ?4 = 0)
                    """)) {
                bind(update, kind, id, account);
                update.setLong(4, counter);
                update.setBytes(5, sealed);
                return update.executeUpdate() > 0;
            }
        });
    }

    public Optional<Secret> find(AccountId account, String kind, String id) {
        return list(account, kind).stream()
                .filter(secret -> secret.id().equals(id))
                .findFirst();
    }

    /** Whose it is, where the id alone is known. */
    public Optional<Secret> find(String kind, String id) {
        return vault
                .read(connection -> {
                    try (var select = connection.prepareStatement("""
                            SELECT account, id, counter, sealed FROM account_secrets WHERE kind = ? AND id = ? LIMIT 1
                            """)) {
                        select.setString(1, kind);
                        select.setString(2, id);
                        return rows(select);
                    }
                })
                .stream()
                .flatMap(row -> open(kind, row).stream())
                .findFirst();
    }

    public List<Secret> list(AccountId account, String kind) {
        return vault
                .read(connection -> {
                    try (var select = connection.prepareStatement("""
                            SELECT account, id, counter, sealed FROM account_secrets WHERE account = ? AND kind = ?
                            ORDER BY id LIMIT ?
                            """)) {
                        select.setString(1, account.value());
                        select.setString(2, kind);
                        select.setInt(3, LISTED_MAX);
                        return rows(select);
                    }
                })
                .stream()
                .flatMap(row -> open(kind, row).stream())
                .toList();
    }

    /** Durable when this returns; false, and nothing changed, unless the counter grows by it. */
    public boolean advance(AccountId account, String kind, String id, long counter) {
        return vault.write(connection -> {
            try (var update = connection.prepareStatement("""
                    UPDATE account_secrets SET counter = ?4 WHERE kind = ?1 AND id = ?2 AND account = ?3 AND counter < ?4
                    """)) {
                bind(update, kind, id, account);
                update.setLong(4, counter);
                return update.executeUpdate() > 0;
            }
        });
    }

    /** False if there was none: of two who remove the same one, one is told true. */
    public boolean remove(AccountId account, String kind, String id) {
        return vault.writeAndForget(connection -> {
            try (var delete = connection.prepareStatement(
                    "DELETE FROM account_secrets WHERE kind = ? AND id = ? AND account = ?")) {
                bind(delete, kind, id, account);
                return delete.executeUpdate() > 0;
            }
        });
    }

    public void removeAll(AccountId account, String kind) {
        vault.writeAndForget(connection -> {
            try (var delete =
                    connection.prepareStatement("DELETE FROM account_secrets WHERE account = ? AND kind = ?")) {
                delete.setString(1, account.value());
                delete.setString(2, kind);
                return delete.executeUpdate();
            }
        });
    }

    /** For an account that is forgotten. */
    public void removeAll(AccountId account) {
        vault.writeAndForget(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM account_secrets WHERE account = ?")) {
                delete.setString(1, account.value());
                return delete.executeUpdate();
            }
        });
    }

    private byte[] seal(AccountId account, String kind, String id, byte[] value) {
        return Envelope.seal(
                keys.current(new KeySubject.Account(account)), purpose(kind), place(account, id), new byte[0], value);
    }

    /** Empty once the account's key is destroyed. */
    private Optional<Secret> open(String kind, Secret row) {
        try {
            byte[] value = Envelope.open(keys, purpose(kind), place(row.account(), row.id()), new byte[0], row.value());
            return Optional.of(new Secret(row.account(), row.id(), row.counter(), value));
        } catch (KeyDestroyedException e) {
            return Optional.empty();
        }
    }

    private static List<Secret> rows(PreparedStatement select) throws SQLException {
        var rows = new ArrayList<Secret>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(
                        new Secret(new AccountId(row.getString(1)), row.getString(2), row.getLong(3), row.getBytes(4)));
            }
        }
        return rows;
    }

    private static void bind(PreparedStatement statement, String kind, String id, AccountId account)
            throws SQLException {
        statement.setString(1, kind);
        statement.setString(2, id);
        statement.setString(3, account.value());
    }

    private static String purpose(String kind) {
        return SEALED_AS + kind;
    }

    /** An account's id has a fixed length, so the two cannot be confused. */
    private static String place(AccountId account, String id) {
        return account.value() + '|' + id;
    }

    private static Void createTable(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(SCHEMA);
            statement.execute(BY_ACCOUNT);
            statement.execute(BY_PLACE);
        }
        return null;
    }
}
