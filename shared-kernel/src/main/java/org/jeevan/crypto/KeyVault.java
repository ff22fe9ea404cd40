package org.jeevan.crypto;

import java.util.List;

/**
 * The few keys under which everything else is protected, by version, newest first in use. The key-encryption, index and
 * ledger keys never leave it, so that it can be an HSM. Thread-safe.
 */
public interface KeyVault {

    /** Encrypts a data key's secret under the newest key-encryption key, bound to its id and to {@code aad}. */
    WrappedKey wrap(DataKeyId id, byte[] aad, byte[] secret);

    /**
     * @throws TamperedException if it is not what was wrapped with this id and associated data
     * @throws KeyVaultException if the key-encryption key of that version is not here (any more)
     */
    byte[] unwrap(DataKeyId id, byte[] aad, WrappedKey wrapped);

    /** Newest first; a look-up has to try each, what is new is written under the first. */
    List<Integer> indexKeyVersions();

    /** HMAC-SHA-256 (RFC 2104) under an index key, 32 bytes. See {@link BlindIndex}. */
    byte[] indexMac(int indexKeyVersion, byte[] input);

    /** Signs a head of the audit ledger: Ed25519 (RFC 8032), 64 bytes. */
    byte[] signLedger(byte[] message);

    /** 32 bytes, as RFC 8032 section 5.1.5 encodes them. */
    byte[] ledgerPublicKey();

    /** For what crosses processes through a broker. */
    DataKey transportKey();

    /** For what this machine keeps only for itself and may lose: challenges, codes, work in progress. */
    DataKey localKey();
}
