package org.jeevan.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What an older system wrote with DESede-CBC and HMAC-SHA-256. By the JDK, so that it is not our reader that writes it. */
public final class OldSuite {

    private static final CipherSuite SUITE = CipherSuites.TRIPLE_DES;
    private static final int CHUNK_BYTES = 1 << 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OldSuite() {}

    /** As {@link Envelope#seal}. */
    public static byte[] envelope(DataKey key, String purpose, String uniqueId, byte[] aad, byte[] plaintext) {
        ItemKey itemKey = ItemKey.derive(key, 1, SUITE, purpose, uniqueId);
        byte[] nonce = random(SUITE.nonceBytes());
        var header = new ByteArrayOutputStream();
        header.write(1);
        header.write(SUITE.id());
        ByteBuffer id = ByteBuffer.allocate(DataKeyId.BYTES);
        key.id().write(id);
        header.writeBytes(id.array());
        header.writeBytes(itemKey.commitment());
        header.writeBytes(nonce);
        byte[] bound = concat(header.toByteArray(), aad);
        return concat(header.toByteArray(), seal(itemKey.key(), nonce, bound, plaintext));
    }

    /** As {@link ChunkedAead#seal}, in chunks of 64 KiB that are not compressed. */
    public static byte[] content(DataKey key, String purpose, String uniqueId, byte[] plaintext) {
        byte[] salt = random(ContentHeader.SALT_BYTES);
        String unique = uniqueId + '/' + HexFormat.of().formatHex(salt);
        ItemKey contentKey = ItemKey.derive(key, ContentHeader.VERSION, SUITE, purpose, unique);
        var header = ContentHeader.of(SUITE, CHUNK_BYTES, key.id(), contentKey.commitment(), salt);
        byte[] sealed = header.bytes();
        int chunks = Math.max(1, (plaintext.length + CHUNK_BYTES - 1) / CHUNK_BYTES);
        for (int number = 0; number < chunks; number++) {
            byte[] text = Arrays.copyOfRange(
                    plaintext, number * CHUNK_BYTES, Math.min(plaintext.length, (number + 1) * CHUNK_BYTES));
            int sealedBytes = (text.length / 8 + 1) * 8 + 32;
            var chunk = new Chunk(number, number == chunks - 1, false, sealedBytes);
            byte[] frame = ByteBuffer.allocate(4).putInt(chunk.frame()).array();
            byte[] body = seal(contentKey.key(), chunk.nonce(SUITE), chunk.associated(header), text);
            sealed = concat(sealed, concat(frame, body));
        }
        return sealed;
    }

    /** As the keystore of this folder wraps a data key. */
    public static WrappedKey wrap(Path keysDir, DataKeyId id, byte[] aad, byte[] secret) {
        try {
            Path file = keysDir.resolve(KeystoreVault.FILE);
            char[] password = Files.readString(keysDir.resolve(KeystoreVault.PASSWORD_FILE))
                    .strip()
                    .toCharArray();
            var newest = KeystoreFile.load(file, Files.readAllBytes(file), password)
                    .get(KeyKind.KEK)
                    .firstEntry();
            return new WrappedKey(newest.getKey(), envelope(newest.getValue(), "data-key", id.toString(), aad, secret));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] seal(byte[] key, byte[] nonce, byte[] aad, byte[] plaintext) {
        try {
            byte[] iv = Arrays.copyOf(HmacSha256.mac(expand(key, "iv", 32), nonce), 8);
            Cipher cipher = Cipher.getInstance("DESede/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(expand(key, "desede", 24), "DESede"),
                    new IvParameterSpec(iv));
            byte[] ciphertext = cipher.doFinal(plaintext);
            byte[] length = ByteBuffer.allocate(8).putLong(aad.length).array();
            byte[] authenticated = concat(concat(length, aad), concat(nonce, ciphertext));
            return concat(ciphertext, HmacSha256.mac(expand(key, "mac", 32), authenticated));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] expand(byte[] key, String info, int length) {
        return Hkdf.expand(key, info.getBytes(US_ASCII), length);
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
