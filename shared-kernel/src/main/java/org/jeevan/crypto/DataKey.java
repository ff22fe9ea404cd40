package org.jeevan.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A 256-bit key from which the keys of single events, records and rows are derived; never used to encrypt directly. */
public final class DataKey {

    public static final int BYTES = 32;

    private final DataKeyId id;
    private final byte[] secret;

    public DataKey(DataKeyId id, byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("A data key has %d bytes, not %d".formatted(BYTES, secret.length));
        }
        this.id = id;
        this.secret = secret.clone();
    }

    public DataKeyId id() {
        return id;
    }

    /** HMAC-SHA-256 under a key derived from this one for this purpose alone, 32 bytes. */
    public byte[] mac(String purpose, byte[] input) {
        return HmacSha256.mac(Hkdf.expand(secret, ("jeevan mac " + purpose).getBytes(UTF_8), BYTES), input);
    }

    /** For derivation inside this package only. */
    byte[] secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "DataKey " + id;
    }
}
