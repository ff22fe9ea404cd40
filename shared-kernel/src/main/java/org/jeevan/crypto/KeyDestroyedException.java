package org.jeevan.crypto;

import org.jeevan.api.identity.KeySubject;

/** What was asked for is protected by a key that has been destroyed on purpose. */
public class KeyDestroyedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyDestroyedException(KeySubject subject) {
        super("The keys of %s %s have been destroyed".formatted(subject.kind(), subject.id()));
    }

    public KeyDestroyedException(DataKeyId keyId) {
        super("Data key %s has been destroyed".formatted(keyId));
    }
}
