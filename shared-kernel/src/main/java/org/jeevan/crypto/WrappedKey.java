package org.jeevan.crypto;

/** A data key as it may lie on a disk: encrypted under the key-encryption key of this version. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WrappedKey(int kekVersion, byte[] bytes) {}
