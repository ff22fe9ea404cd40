package org.jeevan.command.vault;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.crypto.DataKeyId;

/** A wrapped data key as it is stored: by the parent's key, or by the key-encryption key of {@code kekVersion}. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record KeyRow(
        DataKeyId id,
        String kind,
        String subject,
        String parentKind,
        String parent,
        Integer kekVersion,
        byte[] wrapped) {

    static KeyRow of(DataKeyId id, KeySubject subject, Integer kekVersion, byte[] wrapped) {
        Optional<KeySubject> parent = subject.parent();
        return new KeyRow(
                id,
                subject.kind(),
                subject.id(),
                parent.map(KeySubject::kind).orElse(null),
                parent.map(KeySubject::id).orElse(null),
                kekVersion,
                wrapped);
    }

    /** What a key is bound to besides its id. No kind has a line break, so this is unambiguous. */
    static byte[] associated(String kind, String subject) {
        return (kind + '\n' + subject).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException if the subject was given another parent than when its key was made */
    void requireSameParent(KeySubject asked) {
        String askedParent = asked.parent().map(KeySubject::id).orElse(null);
        if (!Objects.equals(parent, askedParent)) {
            throw new IllegalArgumentException("%s %s belongs to another %s".formatted(kind, subject, parentKind));
        }
    }
}
