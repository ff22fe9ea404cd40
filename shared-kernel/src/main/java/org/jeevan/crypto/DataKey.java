package org.jeevan.crypto;

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

    /** For derivation inside this package only. */
    byte[] secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "DataKey " + id;
    }
}
