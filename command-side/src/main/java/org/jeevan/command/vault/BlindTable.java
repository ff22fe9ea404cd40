package org.jeevan.command.vault;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.crypto.BlindIndex;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.Envelope;
import org.jeevan.crypto.KeyVault;

/** Who holds a value that is not stored in clear: found by its HMAC, and readable again only with the holder's data key. */
final class BlindTable {

    private static final String PURPOSE = "blind-entry";

    private final Vault vault;
    private final DataKeys keys;
    private final BlindIndex index;

    BlindTable(Vault vault, DataKeys keys, KeyVault keyVault) {
        this.vault = vault;
        this.keys = keys;
        this.index = new BlindIndex(keyVault);
    }

    Optional<String> find(String scheme, String value) {
        List<BlindIndex.Entry> candidates = index.candidates(scheme, value);
        return vault.read(connection -> holder(connection, scheme, candidates));
    }

    /** Whoever holds the value afterwards: the one who held it already, or else this subject. Durable when this returns. */
    String claim(String scheme, String value, KeySubject claimant) {
        List<BlindIndex.Entry> candidates = index.candidates(scheme, value);
        Optional<String> already = vault.read(connection -> holder(connection, scheme, candidates));
        if (already.isPresent()) {
            return already.get();
        }
        byte[] sealed = seal(scheme, value, claimant);
        return vault.write(connection -> {
            Optional<String> meanwhile = holder(connection, scheme, candidates);
            if (meanwhile.isEmpty()) {
                insert(connection, scheme, candidates.getFirst(), claimant.id(), sealed);
            }
            return meanwhile.orElse(claimant.id());
        });
    }

    /** False if the subject did not hold it. */
    boolean release(String scheme, String value, KeySubject holder) {
        List<BlindIndex.Entry> candidates = index.candidates(scheme, value);
        return vault.writeAndForget(connection -> delete(connection, scheme, candidates, holder.id())) > 0;
    }

    int releaseAll(KeySubject holder) {
        return vault.writeAndForget(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM blind_entries WHERE holder = ?")) {
                delete.setString(1, holder.id());
                return delete.executeUpdate();
            }
        });
    }

    List<String> valuesOf(String scheme, KeySubject holder) {
        return vault.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT sealed FROM blind_entries WHERE holder = ? AND scheme = ? LIMIT 100
                    """)) {
                select.setString(1, holder.id());
                select.setString(2, scheme);
                var values = new ArrayList<String>();
                for (ResultSet rows = select.executeQuery(); rows.next(); ) {
                    values.add(open(scheme, holder, rows.getBytes(1)));
                }
                return values;
            }
        });
    }

    private static Optional<String> holder(Connection connection, String scheme, List<BlindIndex.Entry> candidates)
            throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT holder FROM blind_entries WHERE scheme = ? AND index_key_version = ? AND mac = ?
                """)) {
            for (BlindIndex.Entry candidate : candidates) {
                select.setString(1, scheme);
                select.setInt(2, candidate.indexKeyVersion());
                select.setBytes(3, candidate.mac());
                ResultSet rows = select.executeQuery();
                if (rows.next()) {
                    return Optional.of(rows.getString(1));
                }
            }
            return Optional.empty();
        }
    }

    private static void insert(
            Connection connection, String scheme, BlindIndex.Entry entry, String holder, byte[] sealed)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO blind_entries (scheme, index_key_version, mac, holder, sealed) VALUES (?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, scheme);
            insert.setInt(2, entry.indexKeyVersion());
            insert.setBytes(3, entry.mac());
            insert.setString(4, holder);
            insert.setBytes(5, sealed);
            insert.executeUpdate();
        }
    }

    private static int delete(Connection connection, String scheme, List<BlindIndex.Entry> candidates, String holder)
            throws SQLException {
        int deleted = 0;
        try (var delete = connection.prepareStatement("""
                DELETE FROM blind_entries WHERE scheme = ? AND index_key_version = ? AND mac = ? AND holder = ?
                """)) {
            for (BlindIndex.Entry candidate : candidates) {
                delete.setString(1, scheme);
                delete.setInt(2, candidate.indexKeyVersion());
                delete.setBytes(3, candidate.mac());
                delete.setString(4, holder);
                deleted += delete.executeUpdate();
            }
        }
        return deleted;
    }

    private byte[] seal(String scheme, String value, KeySubject holder) {
        return Envelope.seal(keys.current(holder), PURPOSE, holder.id(), utf8(scheme), utf8(value));
    }

    private String open(String scheme, KeySubject holder, byte[] sealed) {
        return new String(Envelope.open(keys, PURPOSE, holder.id(), utf8(scheme), sealed), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
