package org.jeevan.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The kinds of keys of a {@link KeyVault}; each has at least one version. */
public enum KeyKind {
    /** Wraps data keys. */
    KEK,
    /** Of the blind index. */
    INDEX,
    /** An Ed25519 seed. */
    LEDGER,
    TRANSPORT,
    LOCAL;

    String alias(int version) {
        return toString() + '-' + version;
    }

    /** The same key always has the same id, and the id tells nothing about the key. */
    DataKey key(int version, byte[] secret) {
        byte[] info = ("jeevan key id " + alias(version)).getBytes(StandardCharsets.US_ASCII);
        return new DataKey(DataKeyId.read(ByteBuffer.wrap(Hkdf.expand(secret, info, DataKeyId.BYTES))), secret);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
