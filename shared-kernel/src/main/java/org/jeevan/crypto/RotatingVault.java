package org.jeevan.crypto;

import java.util.List;

/** A vault whose keys can be replaced while they are in use. Only the command side, one process at a time, does so. */
public interface RotatingVault extends KeyVault, AutoCloseable {

    /** Live versions, newest first. */
    List<Integer> versions(KeyKind kind);

    /** Makes one more version; it is durable, and the one for everything new, when this returns. */
    int addVersion(KeyKind kind);

    /**
     * Destroys a version for good, unless it is gone already.
     *
     * @throws IllegalArgumentException if it is the newest
     */
    void destroyVersion(KeyKind kind, int version);

    @Override
    default void close() {}
}
