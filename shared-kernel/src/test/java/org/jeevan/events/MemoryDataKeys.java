package org.jeevan.events;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.crypto.DataKey;
import org.jeevan.crypto.DataKeyId;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.KeyDestroyedException;

/** Data keys for tests: nothing is wrapped and nothing survives. */
public final class MemoryDataKeys implements DataKeys {

    private final Map<KeySubject, DataKey> current = new ConcurrentHashMap<>();
    private final Map<DataKeyId, DataKey> byId = new ConcurrentHashMap<>();
    private final Set<KeySubject> destroyed = ConcurrentHashMap.newKeySet();

    @Override
    public DataKey current(KeySubject subject) {
        if (destroyed.contains(subject)) {
            throw new KeyDestroyedException(subject);
        }
        return current.computeIfAbsent(subject, missing -> remember(random(DataKeyId.random())));
    }

    @Override
    public Optional<DataKey> find(DataKeyId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<DataKeyId> destroy(KeySubject subject) {
        destroyed.add(subject);
        DataKey key = current.remove(subject);
        if (key == null) {
            return List.of();
        }
        byId.remove(key.id());
        return List.of(key.id());
    }

    /** What a vault restored from the wrong place would do: the same ids, other keys. */
    public void replaceAllSecrets() {
        byId.replaceAll((id, key) -> random(id));
    }

    private DataKey remember(DataKey key) {
        byId.put(key.id(), key);
        return key;
    }

    private static DataKey random(DataKeyId id) {
        var secret = new byte[DataKey.BYTES];
        new SecureRandom().nextBytes(secret);
        return new DataKey(id, secret);
    }
}
