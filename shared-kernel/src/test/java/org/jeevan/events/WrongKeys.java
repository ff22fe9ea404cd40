package org.jeevan.events;

import java.util.List;
import java.util.Optional;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.crypto.DataKey;
import org.jeevan.crypto.DataKeyId;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.MemoryDataKeys;

/** A vault restored from the wrong place: it has a key for every id, and none is the right one. */
public final class WrongKeys implements DataKeys {

    @Override
    public DataKey current(KeySubject subject) {
        return MemoryDataKeys.randomKey();
    }

    @Override
    public Optional<DataKey> find(DataKeyId id) {
        return Optional.of(new DataKey(id, new byte[DataKey.BYTES]));
    }

    @Override
    public List<DataKeyId> destroy(KeySubject subject) {
        return List.of();
    }
}
