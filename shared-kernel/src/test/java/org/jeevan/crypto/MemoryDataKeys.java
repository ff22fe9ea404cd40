package org.jeevan.crypto;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jeevan.api.identity.KeySubject;

/** Data keys that live as long as the test. Keeps the whole contract, durability apart. */
public final class MemoryDataKeys implements DataKeys {

    private final Map<KeySubject, DataKey> current = new HashMap<>();
    private final Map<DataKeyId, DataKey> all = new HashMap<>();
    private final Set<KeySubject> destroyed = new HashSet<>();
    private final Set<DataKeyId> destroyedIds = new HashSet<>();

    public static DataKey randomKey() {
        var secret = new byte[DataKey.BYTES];
        new SecureRandom().nextBytes(secret);
        return new DataKey(DataKeyId.random(), secret);
    }

    @Override
    public synchronized DataKey current(KeySubject subject) {
        if (destroyed.contains(subject)
                || subject.parent().filter(destroyed::contains).isPresent()) {
            throw new KeyDestroyedException(subject);
        }
        return current.computeIfAbsent(subject, absent -> {
            DataKey key = randomKey();
            all.put(key.id(), key);
            return key;
        });
    }

    @Override
    public synchronized Optional<DataKey> find(DataKeyId id) {
        if (!all.containsKey(id) && !destroyedIds.contains(id)) {
            throw new TamperedException("No data key %s was ever made here".formatted(id));
        }
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public synchronized List<DataKeyId> destroy(KeySubject subject) {
        destroyed.add(subject);
        var gone = new ArrayList<DataKeyId>();
        current.entrySet().removeIf(entry -> {
            boolean affected = entry.getKey().equals(subject)
                    || entry.getKey().parent().filter(subject::equals).isPresent();
            if (affected) {
                gone.add(entry.getValue().id());
            }
            return affected;
        });
        gone.forEach(all::remove);
        destroyedIds.addAll(gone);
        return gone;
    }
}
