package org.jeevan.crypto;

import java.util.Map;

/** The suites this version can read, by the id in a header, and the one it writes. A suite is added here, never changed. */
public final class CipherSuites {

    public static final CipherSuite AES_256_GCM = new AesGcm();

    /** Read only: see the class. */
    static final CipherSuite TRIPLE_DES = new TripleDes();

    private static final Map<Integer, CipherSuite> BY_ID =
            Map.of(AES_256_GCM.id(), AES_256_GCM, TRIPLE_DES.id(), TRIPLE_DES);

    private CipherSuites() {}

    /** The suite for everything new. */
    public static CipherSuite current() {
        return AES_256_GCM;
    }

    /** @throws TamperedException if no suite has this id: written by a newer version, or changed */
    public static CipherSuite byId(int id) {
        CipherSuite suite = BY_ID.get(id);
        if (suite == null) {
            throw new TamperedException("Cipher suite %d is not known to this version".formatted(id));
        }
        return suite;
    }
}
