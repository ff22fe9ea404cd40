package org.jeevan.command.vault;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.crypto.BlindIndex;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.Envelope;
import org.jeevan.crypto.KeyVault;

/** Who holds a value that is not stored in clear: found by its HMAC, and readable again only with the holder's data key. */
final class BlindTable {

    /** As what a row is sealed, in SQL; see {@link #purpose}. */
    static final String PURPOSE =
            "CASE WHEN scheme = 'aadhaar' OR scheme LIKE 'log-in.%' THEN 'blind-entry' ELSE 'blind-entry.' || scheme END";

    private final Vault vault;
    private final DataKeys keys;
    private final BlindIndex index;

    BlindTable(Vault vault, DataKeys keys, KeyVault keyVault) {
        this.vault = vault;
        this.keys = keys;
        this.index = new BlindIndex(keyVault);
    }

    /** While the index key rotates an entry may move between two looks, but not out of sight of all versions. */
    Optional<String> find(String scheme, String value) {
        while (true) {
            List<BlindIndex.Entry> candidates = index.candidates(scheme, value);
            Optional<String> found = vault.read(connection -> holder(connection, scheme, candidates));
            if (found.isPresent() || index.areCurrent(candidates)) {
                return found;
            }
        }
    }

    /** Whoever holds the value afterwards: the one who held it already, or else this subject. Durable when this returns. */
    String claim(String scheme, String value, KeySubject claimant) {
        Optional<String> already = find(scheme, value);
        if (already.isPresent()) {
            return already.get();
        }
        byte[] sealed = seal(scheme, value, claimant);
        Optional<String> holder = Optional.empty();
        while (holder.isEmpty()) {
            List<BlindIndex.Entry> candidates = index.candidates(scheme, value);
            holder = vault.write(connection -> claim(connection, scheme, candidates, claimant, sealed));
        }
        return holder.get();
    }

    /**
     * Empty if the index key was rotated since the candidates were computed. The one writer makes this safe: whoever
     * entered the value under a newer version did so before, and then its version is known here.
     */
    private Optional<String> claim(
            Connection connection, String scheme, List<BlindIndex.Entry> candidates, KeySubject claimant, byte[] sealed)
            throws SQLException {
        if (!index.areCurrent(candidates)) {
            return Optional.empty();
        }
        Optional<String> meanwhile = holder(connection, scheme, candidates);
        if (meanwhile.isEmpty()) {
            insert(connection, scheme, candidates.getFirst(), claimant.id(), sealed);
        }
        return Optional.of(meanwhile.orElse(claimant.id()));
    }

    /** False if the subject did not hold it. */
    boolean release(String scheme, String value, KeySubject holder) {
        Optional<Integer> released = Optional.empty();
        while (released.isEmpty()) {
            List<BlindIndex.Entry> candidates = index.candidates(scheme, value);
            released = vault.writeAndForget(connection -> index.areCurrent(candidates)
                    ? Optional.of(delete(connection, scheme, candidates, holder.id()))
                    : Optional.empty());
        }
        return released.get() > 0;
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
                    values.add(open(keys, scheme, holder.id(), rows.getBytes(1)));
                }
                return values;
            }
        });
    }

    /** In one statement: between two of them the entry could move from the version of the second to that of the first. */
    private static Optional<String> holder(Connection connection, String scheme, List<BlindIndex.Entry> candidates)
            throws SQLException {
        String sql = candidates.stream()
                .map(each -> "SELECT holder FROM blind_entries WHERE scheme = ? AND index_key_version = ? AND mac = ?")
                .collect(Collectors.joining(" UNION ALL "));
        try (var select = connection.prepareStatement(sql)) {
            int at = 1;
            for (BlindIndex.Entry candidate : candidates) {
                select.setString(at++, scheme);
                select.setInt(at++, candidate.indexKeyVersion());
                select.setBytes(at++, candidate.mac());
            }
            ResultSet rows = select.executeQuery();
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
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
        return Envelope.seal(keys.current(holder), purpose(scheme), holder.id(), utf8(scheme), utf8(value));
    }

    static String open(DataKeys keys, String scheme, String holder, byte[] sealed) {
        return new String(Envelope.open(keys, purpose(scheme), holder, utf8(scheme), sealed), StandardCharsets.UTF_8);
    }

    /** A card's key is not the number's of the same holder. The first schemes were alone, and are sealed as they were. */
    private static String purpose(String scheme) {
        return scheme.equals("aadhaar") || scheme.startsWith("log-in.") ? "blind-entry" : "blind-entry." + scheme;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
