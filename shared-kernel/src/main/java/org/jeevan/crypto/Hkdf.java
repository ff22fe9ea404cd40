package org.jeevan.crypto;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** HKDF with SHA-256 (RFC 5869). */
public final class Hkdf {

    private Hkdf() {}

    /** Extract, then expand: for secrets that are not uniformly random. */
    public static byte[] derive(byte[] secret, byte[] salt, byte[] info, int length) {
        return generate(new HKDFParameters(secret, salt, info), length);
    }

    /** Expand alone, for a secret that is a uniformly random key already (RFC 5869 section 3.3). */
    public static byte[] expand(byte[] key, byte[] info, int length) {
        return generate(HKDFParameters.skipExtractParameters(key, info), length);
    }

    private static byte[] generate(HKDFParameters parameters, int length) {
        var generator = new HKDFBytesGenerator(SHA256Digest.newInstance());
        generator.init(parameters);
        var derived = new byte[length];
        generator.generateBytes(derived, 0, length);
        return derived;
    }
}
