package org.jeevan.command.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.crypto.DataKey;
import org.jeevan.crypto.DataKeyId;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.Envelope;
import org.jeevan.crypto.KeyDestroyedException;
import org.jeevan.crypto.KeyVault;
import org.jeevan.crypto.TamperedException;
import org.jeevan.crypto.WrappedKey;

/** The data keys in the vault file, unwrapped ones cached. A subject that was destroyed never gets a key again. */
public final class VaultDataKeys implements DataKeys {

    private static final int CACHED_MAX = 50_000;
    private static final String CHILD_KEY = "data-key";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;
    private final KeyVault keyVault;
    private final Cache<KeySubject, DataKey> bySubject =
            Caffeine.newBuilder().maximumSize(CACHED_MAX).build();
    private final Cache<DataKeyId, DataKey> byId =
            Caffeine.newBuilder().maximumSize(CACHED_MAX).build();

    /** Shared by those who load a key into the caches, exclusive for destroying: no loader may put back what was destroyed. */
    private final ReadWriteLock loading = new ReentrantReadWriteLock();

    public VaultDataKeys(Vault vault, KeyVault keyVault) {
        this.vault = vault;
        this.keyVault = keyVault;
    }

    @Override
    public DataKey current(KeySubject subject) {
        DataKey cached = bySubject.getIfPresent(subject);
        return cached != null ? cached : locked(loading.readLock(), () -> load(subject));
    }

    @Override
    public Optional<DataKey> find(DataKeyId id) {
        DataKey cached = byId.getIfPresent(id);
        return cached != null ? Optional.of(cached) : locked(loading.readLock(), () -> load(id));
    }

    @Override
    public List<DataKeyId> destroy(KeySubject subject) {
        return locked(loading.writeLock(), () -> {
            List<KeyRow> affected;
            try {
                affected = vault.writeAndForget(connection -> destroyAll(connection, subject));
            } finally {
                bySubject.invalidateAll();
                byId.invalidateAll();
            }
            return affected.stream().map(KeyRow::id).toList();
        });
    }

    private static List<KeyRow> destroyAll(Connection connection, KeySubject subject) throws SQLException {
        List<KeyRow> affected = KeyTable.findAffected(connection, subject);
        for (KeyRow row : affected) {
            KeyTable.destroy(connection, row);
        }
        KeyTable.markDestroyed(connection, subject.kind(), subject.id());
        return affected;
    }

    private DataKey load(KeySubject subject) {
        KeyRow row = vault.read(connection -> KeyTable.findBySubject(connection, subject))
                .orElseGet(() -> create(subject));
        row.requireSameParent(subject);
        DataKey key = unwrapped(row);
        bySubject.put(subject, key);
        return key;
    }

    private Optional<DataKey> load(DataKeyId id) {
        Optional<KeyRow> row = vault.read(connection -> KeyTable.findById(connection, id));
        if (row.isEmpty() && !vault.read(connection -> KeyTable.isDestroyed(connection, id))) {
            throw new TamperedException("No data key %s was ever made here".formatted(id));
        }
        return row.map(this::unwrapped);
    }

    /** The stored key: this one, or the one that somebody else made meanwhile. */
    private KeyRow create(KeySubject subject) {
        DataKeyId id = DataKeyId.random();
        var secret = new byte[DataKey.BYTES];
        RANDOM.nextBytes(secret);
        KeyRow made = wrapped(id, subject, secret);
        return vault.write(connection -> {
            requireNotDestroyed(connection, subject);
            Optional<KeyRow> existing = KeyTable.findBySubject(connection, subject);
            if (existing.isEmpty()) {
                KeyTable.insert(connection, made);
            }
            return existing.orElse(made);
        });
    }

    private static void requireNotDestroyed(Connection connection, KeySubject subject) throws SQLException {
        Optional<KeySubject> parent = subject.parent();
        if (KeyTable.isDestroyed(connection, subject)
                || (parent.isPresent() && KeyTable.isDestroyed(connection, parent.get()))) {
            throw new KeyDestroyedException(subject);
        }
    }

    private KeyRow wrapped(DataKeyId id, KeySubject subject, byte[] secret) {
        byte[] associated = KeyRow.associated(subject.kind(), subject.id());
        if (subject.parent().isEmpty()) {
            WrappedKey wrapped = keyVault.wrap(id, associated, secret);
            return KeyRow.of(id, subject, wrapped.kekVersion(), wrapped.bytes());
        }
        DataKey parent = parentKey(subject);
        return KeyRow.of(id, subject, null, Envelope.seal(parent, CHILD_KEY, id.toString(), associated, secret));
    }

    private DataKey parentKey(KeySubject subject) {
        return current(subject.parent().orElseThrow());
    }

    private DataKey unwrapped(KeyRow row) {
        DataKey cached = byId.getIfPresent(row.id());
        if (cached != null) {
            return cached;
        }
        DataKey key =
                new DataKey(row.id(), unwrap(row)); // not inside the cache: unwrapping may look up the parent there
        byId.put(row.id(), key);
        return key;
    }

    private byte[] unwrap(KeyRow row) {
        byte[] associated = KeyRow.associated(row.kind(), row.subject());
        return row.kekVersion() == null
                ? Envelope.open(this, CHILD_KEY, row.id().toString(), associated, row.wrapped())
                : keyVault.unwrap(row.id(), associated, new WrappedKey(row.kekVersion(), row.wrapped()));
    }

    private static <T> T locked(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
