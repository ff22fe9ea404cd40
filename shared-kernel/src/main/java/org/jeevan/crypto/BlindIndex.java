package org.jeevan.crypto;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Finds a value that must not be stored: by its HMAC under an index key. A plain hash would not do, because the
 * 10^12 possible Aadhaar numbers can all be tried.
 */
public final class BlindIndex {

    private final KeyVault vault;

    public BlindIndex(KeyVault vault) {
        this.vault = vault;
    }

    /** What to store: under the newest index key. */
    public Entry entry(String scheme, String value) {
        return entry(vault.indexKeyVersions().getFirst(), scheme, value);
    }

    /** What to look for: one entry per live index key, newest first. */
    public List<Entry> candidates(String scheme, String value) {
        List<Integer> versions = vault.indexKeyVersions();
        try {
            return versions.stream()
                    .map(version -> entry(version, scheme, value))
                    .toList();
        } catch (KeyVaultException e) {
            if (vault.indexKeyVersions().equals(versions)) {
                throw e;
            }
            return candidates(scheme, value); // a version was destroyed meanwhile
        }
    }

    /** Whether they are still all there are to look for. */
    public boolean areCurrent(List<Entry> candidates) {
        return candidates.stream().map(Entry::indexKeyVersion).toList().equals(vault.indexKeyVersions());
    }

    private Entry entry(int version, String scheme, String value) {
        if (scheme.indexOf('|') >= 0) {
            throw new IllegalArgumentException("A scheme's name has no '|'");
        }
        byte[] input = (scheme + '|' + value).getBytes(StandardCharsets.UTF_8);
        return new Entry(version, vault.indexMac(version, input));
    }

    /** The HMAC, 32 bytes, and the version of the index key it was made with. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Entry(int indexKeyVersion, byte[] mac) {}
}
