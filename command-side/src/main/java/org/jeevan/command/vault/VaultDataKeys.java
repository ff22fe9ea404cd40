package org.jeevan.command.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.crypto.DataKey;
import org.jeevan.crypto.DataKeyId;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.KeyDestroyedException;
import org.jeevan.crypto.KeyKind;
import org.jeevan.crypto.KeyVault;
import org.jeevan.crypto.KeyVaultException;
import org.jeevan.crypto.TamperedException;
import org.jeevan.crypto.WrappedDataKey;

/** The data keys in the vault file, unwrapped ones cached. A subject that was destroyed never gets a key again. */
public final class VaultDataKeys implements DataKeys {

    private static final int CACHED_MAX = 50_000;
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
            List<WrappedDataKey> affected;
            try {
                affected = vault.writeAndForget(connection -> destroyAll(connection, subject));
            } finally {
                bySubject.invalidateAll();
                byId.invalidateAll();
            }
            return affected.stream().map(WrappedDataKey::id).toList();
        });
    }

    private static List<WrappedDataKey> destroyAll(Connection connection, KeySubject subject) throws SQLException {
        List<WrappedDataKey> affected = KeyTable.findAffected(connection, subject);
        for (WrappedDataKey row : affected) {
            KeyTable.destroy(connection, row);
        }
        KeyTable.markDestroyed(connection, subject.kind(), subject.id());
        return affected;
    }

    private DataKey load(KeySubject subject) {
        WrappedDataKey row = vault.read(connection -> KeyTable.findBySubject(connection, subject))
                .orElseGet(() -> create(subject));
        row.requireSameParent(subject);
        DataKey key = unwrapped(row);
        bySubject.put(subject, key);
        return key;
    }

    private Optional<DataKey> load(DataKeyId id) {
        Optional<WrappedDataKey> row = vault.read(connection -> KeyTable.findById(connection, id));
        if (row.isEmpty() && !vault.read(connection -> KeyTable.isDestroyed(connection, id))) {
            throw new TamperedException("No data key %s was ever made here".formatted(id));
        }
        return row.map(this::unwrapped);
    }

    /** The stored key: this one, or the one that somebody else made meanwhile. */
    private WrappedDataKey create(KeySubject subject) {
        DataKeyId id = DataKeyId.random();
        var secret = new byte[DataKey.BYTES];
        RANDOM.nextBytes(secret);
        DataKey parent = subject.parent().map(this::current).orElse(null);
        Optional<WrappedDataKey> stored = Optional.empty();
        while (stored.isEmpty()) { // once more, if its key-encryption key was retired meanwhile
            WrappedDataKey made = WrappedDataKey.wrap(id, subject, secret, parent, keyVault);
            stored = vault.write(connection -> insertOrFind(connection, subject, made));
        }
        return stored.get();
    }

    private static Optional<WrappedDataKey> insertOrFind(Connection connection, KeySubject subject, WrappedDataKey made)
            throws SQLException {
        requireNotDestroyed(connection, subject);
        Optional<WrappedDataKey> existing = KeyTable.findBySubject(connection, subject);
        if (existing.isPresent()) {
            return existing;
        }
        if (made.kekVersion() != null && VersionTable.isRetired(connection, KeyKind.KEK, made.kekVersion())) {
            return Optional.empty();
        }
        KeyTable.insert(connection, made);
        return Optional.of(made);
    }

    private static void requireNotDestroyed(Connection connection, KeySubject subject) throws SQLException {
        Optional<KeySubject> parent = subject.parent();
        if (KeyTable.isDestroyed(connection, subject)
                || (parent.isPresent() && KeyTable.isDestroyed(connection, parent.get()))) {
            throw new KeyDestroyedException(subject);
        }
    }

    private DataKey unwrapped(WrappedDataKey row) {
        DataKey cached = byId.getIfPresent(row.id());
        if (cached != null) {
            return cached;
        }
        DataKey key = unwrap(row); // not inside the cache: it may look up the parent there
        byId.put(row.id(), key);
        return key;
    }

    private DataKey unwrap(WrappedDataKey row) {
        try {
            return row.unwrap(this, keyVault);
        } catch (KeyVaultException e) {
            WrappedDataKey now = vault.read(connection -> KeyTable.findById(connection, row.id()))
                    .orElseThrow(() -> new KeyDestroyedException(row.id()));
            if (Objects.equals(now.kekVersion(), row.kekVersion())) {
                throw e;
            }
            return unwrap(now); // it was wrapped anew, and the old key-encryption key destroyed, since it was read
        }
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
