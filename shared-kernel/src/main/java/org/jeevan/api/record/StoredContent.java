package org.jeevan.api.record;

/**
 * The bytes of a record as they were uploaded, and where their ciphertext lies.
 *
 * @param sizeBytes of the plaintext
 * @param sha256 of the plaintext, 64 lower-case hexadecimal digits
 */
public record StoredContent(ContentId contentId, String mediaType, long sizeBytes, String sha256) {

    /** Two uploads of the same document lie in different places and are still the same. */
    public boolean sameBytesAs(StoredContent other) {
        return sizeBytes == other.sizeBytes && sha256.equals(other.sha256) && mediaType.equals(other.mediaType);
    }
}
