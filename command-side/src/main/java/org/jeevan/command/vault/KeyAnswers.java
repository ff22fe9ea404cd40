package org.jeevan.command.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.crypto.DataKeyId;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.KeyDestroyedException;
import org.jeevan.crypto.WrappedDataKey;
import org.jeevan.peers.CommandSideQuestions.KeyIds;
import org.jeevan.peers.CommandSideQuestions.Keys;
import org.jeevan.peers.CommandSideQuestions.Subject;

/** Gives the other processes data keys as the vault has them: wrapped, each with the one that wraps it. */
public final class KeyAnswers {

    private final Vault vault;
    private final DataKeys keys;

    public KeyAnswers(Vault vault, DataKeys keys) {
        this.vault = vault;
        this.keys = keys;
    }

    public Keys find(KeyIds wanted) {
        return vault.read(connection -> find(connection, wanted.ids()));
    }

    /** No keys in the answer where the subject was forgotten. */
    public Keys current(Subject subject) {
        try {
            DataKeyId id = keys.current(KeySubject.of(subject.kind(), subject.id(), subject.parent()))
                    .id();
            return find(new KeyIds(List.of(id)));
        } catch (KeyDestroyedException forgotten) {
            return new Keys(List.of(), List.of());
        }
    }

    private static Keys find(Connection connection, List<DataKeyId> ids) throws SQLException {
        Map<DataKeyId, WrappedDataKey> found = new LinkedHashMap<>();
        List<DataKeyId> destroyed = new ArrayList<>();
        for (DataKeyId id : ids) {
            Optional<WrappedDataKey> key = find(connection, id, found);
            if (key.isEmpty() && KeyTable.isDestroyed(connection, id)) {
                destroyed.add(id);
            } else if (key.flatMap(WrappedDataKey::wrappedBy).isPresent()) {
                find(connection, key.flatMap(WrappedDataKey::wrappedBy).orElseThrow(), found);
            }
        }
        return new Keys(List.copyOf(found.values()), destroyed);
    }

    private static Optional<WrappedDataKey> find(
            Connection connection, DataKeyId id, Map<DataKeyId, WrappedDataKey> found) throws SQLException {
        if (!found.containsKey(id)) {
            KeyTable.findById(connection, id).ifPresent(key -> found.put(id, key));
        }
        return Optional.ofNullable(found.get(id));
    }
}
