package org.jeevan.crypto;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Files of the keys folder under a passphrase: {@code JEEVANKB}, version (1 byte), Argon2id's memory in KiB (4), passes (4)
 * and lanes (1), salt (16), then an {@link Envelope} under the key that Argon2id (RFC 9106) gives, which binds all of that.
 */
public final class KeysBackUp {

    public static final int PASSPHRASE_LETTERS_MIN =
            15; // NIST SP 800-63B-4 section 3.1.1.2, for a secret that stands alone

    private static final byte[] MAGIC = "JEEVANKB".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;
    private static final int SALT_BYTES = DataKeyId.BYTES;
    private static final int HEADER_BYTES = MAGIC.length + 1 + 4 + 4 + 1 + SALT_BYTES;
    private static final String PURPOSE = "keys-back-up";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** About a second of one core here. */
    private static final Cost COST = new Cost(128 << 10, 4, 1);

    private KeysBackUp() {}

    private record Cost(int memoryKib, int passes, int lanes) {

        /** A damaged file must not make us compute for hours, or ask for all memory. */
        boolean isPossible() {
            return memoryKib >= 8 && memoryKib <= 1 << 20 && passes >= 1 && passes <= 32 && lanes >= 1 && lanes <= 16;
        }
    }

    public static byte[] seal(Map<String, byte[]> files, char[] passphrase) {
        if (passphrase.length < PASSPHRASE_LETTERS_MIN) {
            throw new KeyVaultException("A passphrase has at least %d letters".formatted(PASSPHRASE_LETTERS_MIN));
        }
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] header = ByteBuffer.allocate(HEADER_BYTES)
                .put(MAGIC)
                .put(VERSION)
                .putInt(COST.memoryKib())
                .putInt(COST.passes())
                .put((byte) COST.lanes())
                .put(salt)
                .array();
        byte[] sealed = Envelope.seal(key(passphrase, salt, COST), PURPOSE, "1", header, write(files));
        return ByteBuffer.allocate(header.length + sealed.length)
                .put(header)
                .put(sealed)
                .array();
    }

    /** @throws KeyVaultException if it is no back-up, the passphrase does not fit, or anything in it was changed or is missing */
    public static SortedMap<String, byte[]> open(byte[] backUp, char[] passphrase) {
        if (backUp.length < HEADER_BYTES || !Arrays.equals(MAGIC, Arrays.copyOf(backUp, MAGIC.length))) {
            throw new KeyVaultException("This is no back-up of keys");
        }
        ByteBuffer rest = ByteBuffer.wrap(backUp, MAGIC.length, backUp.length - MAGIC.length);
        if (rest.get() != VERSION) {
            throw new KeyVaultException("This back-up was written by another version");
        }
        var cost = new Cost(rest.getInt(), rest.getInt(), rest.get());
        if (!cost.isPossible()) {
            throw new KeyVaultException("This back-up is damaged");
        }
        var salt = new byte[SALT_BYTES];
        rest.get(salt);
        try {
            byte[] header = Arrays.copyOf(backUp, HEADER_BYTES);
            byte[] sealed = Arrays.copyOfRange(backUp, HEADER_BYTES, backUp.length);
            return read(Envelope.open(key(passphrase, salt, cost), PURPOSE, "1", header, sealed));
        } catch (TamperedException e) {
            throw new KeyVaultException("The passphrase does not fit, or the back-up is damaged", e);
        }
    }

    private static DataKey key(char[] passphrase, byte[] salt, Cost cost) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        String same = Normalizer.normalize(new String(passphrase), Normalizer.Form.NFKC); // typed on any keyboard
        var secret = new byte[DataKey.BYTES];
        generator.generateBytes(same.getBytes(StandardCharsets.UTF_8), secret);
        return new DataKey(DataKeyId.read(ByteBuffer.wrap(salt)), secret);
    }

    private static byte[] write(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(files.size());
            for (var file : new TreeMap<>(files).entrySet()) {
                out.writeUTF(file.getKey());
                out.writeInt(file.getValue().length);
                out.write(file.getValue());
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, byte[]> read(byte[] content) {
        try (var in = new DataInputStream(new ByteArrayInputStream(content))) {
            var files = new TreeMap<String, byte[]>();
            for (int left = in.readInt(); left > 0; left--) {
                files.put(in.readUTF(), in.readNBytes(in.readInt()));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
