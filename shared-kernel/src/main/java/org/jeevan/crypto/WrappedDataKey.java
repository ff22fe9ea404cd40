package org.jeevan.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jeevan.api.identity.KeySubject;

/**
 * A data key as it is stored and as it crosses processes: wrapped by the parent's key, or by the key-encryption key of
 * {@code kekVersion}.
 *
 * @param parentKind null, like {@code parent}, where the key-encryption key wraps
 * @param kekVersion null where the parent's key wraps
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WrappedDataKey(
        DataKeyId id,
        String kind,
        String subject,
        String parentKind,
        String parent,
        Integer kekVersion,
        byte[] wrapped) {

    private static final String CHILD_KEY = "data-key";

    /** @param parent whose key wraps it; null where the key-encryption key does */
    public static WrappedDataKey wrap(
            DataKeyId id, KeySubject subject, byte[] secret, DataKey parent, KeyVault keyVault) {
        byte[] associated = associated(subject.kind(), subject.id());
        if (parent == null) {
            WrappedKey wrapped = keyVault.wrap(id, associated, secret);
            return of(id, subject, wrapped.kekVersion(), wrapped.bytes());
        }
        return of(id, subject, null, Envelope.seal(parent, CHILD_KEY, id.toString(), associated, secret));
    }

    /** @param parents where the key that wraps it is looked up */
    public DataKey unwrap(DataKeys parents, KeyVault keyVault) {
        byte[] associated = associated(kind, subject);
        byte[] secret = kekVersion == null
                ? Envelope.open(parents, CHILD_KEY, id.toString(), associated, wrapped)
                : keyVault.unwrap(id, associated, new WrappedKey(kekVersion, wrapped));
        return new DataKey(id, secret);
    }

    /** The same key, wrapped by the newest key-encryption key or its parent's key, with the suite for everything new. */
    public WrappedDataKey wrappedAnew(DataKeys parents, KeyVault keyVault) {
        byte[] associated = associated(kind, subject);
        if (kekVersion == null) {
            return with(null, Envelope.sealAnew(parents, CHILD_KEY, id.toString(), associated, wrapped));
        }
        byte[] secret = keyVault.unwrap(id, associated, new WrappedKey(kekVersion, wrapped));
        WrappedKey anew = keyVault.wrap(id, associated, secret);
        return with(anew.kekVersion(), anew.bytes());
    }

    private WrappedDataKey with(Integer version, byte[] bytes) {
        return new WrappedDataKey(id, kind, subject, parentKind, parent, version, bytes);
    }

    /** The key that wraps this one; empty where the key-encryption key does. */
    public Optional<DataKeyId> wrappedBy() {
        return kekVersion == null ? Optional.of(Envelope.keyId(wrapped)) : Optional.empty();
    }

    /** @throws IllegalArgumentException if the subject was given another parent than when its key was made */
    public void requireSameParent(KeySubject asked) {
        String askedParent = asked.parent().map(KeySubject::id).orElse(null);
        if (!Objects.equals(parent, askedParent)) {
            throw new IllegalArgumentException("%s %s belongs to another %s".formatted(kind, subject, parentKind));
        }
    }

    private static WrappedDataKey of(DataKeyId id, KeySubject subject, Integer kekVersion, byte[] wrapped) {
        Optional<KeySubject> parent = subject.parent();
        return new WrappedDataKey(
                id,
                subject.kind(),
                subject.id(),
                parent.map(KeySubject::kind).orElse(null),
                parent.map(KeySubject::id).orElse(null),
                kekVersion,
                wrapped);
    }

    /** What a key is bound to besides its id. No kind has a line break, so this is unambiguous. */
    private static byte[] associated(String kind, String subject) {
        return (kind + '\n' + subject).getBytes(StandardCharsets.UTF_8);
    }
}
