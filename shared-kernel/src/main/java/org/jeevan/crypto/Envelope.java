package org.jeevan.crypto;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Seals one small item (an event, a row) under a key derived from a data key for that item alone. Before the ciphertext
 * stands a header: version (1 byte), suite (1), data key id (16), key commitment (32), nonce (the suite's length); it is
 * authenticated together with what the caller binds. Everything is in memory: for megabytes see {@link ChunkedAead}.
 */
public final class Envelope {

    private static final int VERSION = 1;
    private static final int NONCE_OFFSET = 2 + DataKeyId.BYTES + ItemKey.COMMITMENT_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Envelope() {}

    /**
     * @param purpose what kind of item this is, such as {@code event}; part of the key
     * @param uniqueId which item of that kind; part of the key, so that one item's key can be shown without the others
     * @param aad what else must be the same when it is opened, such as its place; in an encoding without ambiguity
     */
    public static byte[] seal(DataKey key, String purpose, String uniqueId, byte[] aad, byte[] plaintext) {
        CipherSuite suite = CipherSuites.current();
        ItemKey itemKey = ItemKey.derive(key, VERSION, suite, purpose, uniqueId);
        var nonce = new byte[suite.nonceBytes()];
        RANDOM.nextBytes(nonce);
        int headerBytes = NONCE_OFFSET + nonce.length;
        ByteBuffer sealed = ByteBuffer.allocate(headerBytes + plaintext.length + suite.overheadBytes());
        sealed.put((byte) VERSION).put((byte) suite.id());
        key.id().write(sealed);
        sealed.put(itemKey.commitment()).put(nonce);
        suite.seal(itemKey.key(), nonce, bound(sealed.array(), headerBytes, aad), ByteBuffer.wrap(plaintext), sealed);
        return sealed.array();
    }

    /**
     * The plaintext, if it was sealed with the same purpose, id and associated data, and nothing was changed.
     *
     * @throws KeyDestroyedException if its data key was destroyed
     * @throws TamperedException in every other case
     */
    public static byte[] open(DataKeys keys, String purpose, String uniqueId, byte[] aad, byte[] sealed) {
        DataKeyId keyId = keyId(sealed);
        DataKey key = keys.find(keyId).orElseThrow(() -> new KeyDestroyedException(keyId));
        return open(key, purpose, uniqueId, aad, sealed);
    }

    /** As above, with the key at hand. */
    public static byte[] open(DataKey key, String purpose, String uniqueId, byte[] aad, byte[] sealed) {
        if (!keyId(sealed).equals(key.id())) {
            throw new TamperedException("Sealed under another data key");
        }
        CipherSuite suite = CipherSuites.byId(Byte.toUnsignedInt(sealed[1]));
        int headerBytes = NONCE_OFFSET + suite.nonceBytes();
        if (sealed.length < headerBytes + suite.overheadBytes()) {
            throw new TamperedException("Cut short: %d bytes cannot be an envelope".formatted(sealed.length));
        }
        ItemKey itemKey = ItemKey.derive(key, VERSION, suite, purpose, uniqueId);
        itemKey.requireCommitment(Arrays.copyOfRange(sealed, 2 + DataKeyId.BYTES, NONCE_OFFSET));
        byte[] nonce = Arrays.copyOfRange(sealed, NONCE_OFFSET, headerBytes);
        ByteBuffer plaintext = ByteBuffer.allocate(sealed.length - headerBytes);
        ByteBuffer ciphertext = ByteBuffer.wrap(sealed, headerBytes, sealed.length - headerBytes);
        suite.open(itemKey.key(), nonce, bound(sealed, headerBytes, aad), ciphertext, plaintext);
        return Arrays.copyOf(plaintext.array(), plaintext.position());
    }

    /** Whether it is sealed with the suite for everything new. */
    public static boolean isCurrent(byte[] sealed) {
        keyId(sealed);
        return sealed[1] == CipherSuites.current().id();
    }

    /** The same content under the same data key, sealed with the suite for everything new; throws as {@link #open}. */
    public static byte[] sealAnew(DataKeys keys, String purpose, String uniqueId, byte[] aad, byte[] sealed) {
        DataKeyId keyId = keyId(sealed);
        DataKey key = keys.find(keyId).orElseThrow(() -> new KeyDestroyedException(keyId));
        return seal(key, purpose, uniqueId, aad, open(key, purpose, uniqueId, aad, sealed));
    }

    /** Which data key something was sealed under. */
    public static DataKeyId keyId(byte[] sealed) {
        if (sealed.length < NONCE_OFFSET) {
            throw new TamperedException("Cut short: %d bytes cannot be an envelope".formatted(sealed.length));
        }
        if (sealed[0] != VERSION) {
            throw new TamperedException("Envelope version %d is not known to this version".formatted(sealed[0]));
        }
        return DataKeyId.read(ByteBuffer.wrap(sealed, 2, DataKeyId.BYTES));
    }

    /** The header's length follows from its first two bytes, so header and associated data cannot be confused. */
    private static byte[] bound(byte[] header, int headerBytes, byte[] aad) {
        byte[] bound = Arrays.copyOf(header, headerBytes + aad.length);
        System.arraycopy(aad, 0, bound, headerBytes, aad.length);
        return bound;
    }
}
