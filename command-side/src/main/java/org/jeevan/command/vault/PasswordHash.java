package org.jeevan.command.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id (RFC 9106) in the PHC string form: {@code $argon2id$v=19$m=32768,t=3,p=1$salt$hash}. */
final class PasswordHash {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([^$]+)\\$([^$]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int memoryKib;
    private final int passes;

    PasswordHash(int memoryKib, int passes) {
        this.memoryKib = memoryKib;
        this.passes = passes;
    }

    String create(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return phc(salt, argon2id(password, salt, memoryKib, passes, 1, HASH_BYTES));
    }

    /** Costs as much to check as any other, and no password matches it. */
    String ofNobody() {
        return phc(new byte[SALT_BYTES], new byte[HASH_BYTES]);
    }

    private String phc(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(memoryKib, passes, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /** With the parameters of the stored hash, whatever the present ones are; the comparison takes constant time. */
    static boolean matches(String password, String stored) {
        Matcher parts = PHC.matcher(stored);
        if (!parts.matches()) {
            throw new IllegalStateException("A stored password hash is not in the PHC form of Argon2id");
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] hash = Base64.getDecoder().decode(parts.group(5));
        byte[] candidate = argon2id(
                password,
                salt,
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                hash.length);
        return MessageDigest.isEqual(candidate, hash);
    }

    /** NFKC, so that a password typed on another keyboard is the same (NIST SP 800-63B section 5.1.1.2). */
    private static byte[] argon2id(String password, byte[] salt, int memoryKib, int passes, int lanes, int hashBytes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        var hash = new byte[hashBytes];
        byte[] input = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
        generator.generateBytes(input, hash);
        return hash;
    }
}
