package org.jeevan.records;

import java.io.IOException;
import java.io.InputStream;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.ContentId;
import org.jeevan.api.record.StoredContent;
import org.jeevan.crypto.ChunkedAead;
import org.jeevan.crypto.DataKey;
import org.jeevan.crypto.DataKeys;

/** The bytes of records, encrypted under each record's own key as they stream in and verified as they stream out. */
public final class RecordContent {

    static final String PURPOSE = "record-content";

    private final RecordStore store;
    private final DataKeys keys;

    public RecordContent(RecordStore store, DataKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /**
     * Reads all of the content and stores it; key and bytes are durable when this returns, and nothing is kept if it
     * throws. Does not close the content.
     *
     * @throws ContentTooLargeException if there are more than {@code bytesMax} bytes
     * @throws org.jeevan.crypto.KeyDestroyedException if the record or its patient was forgotten
     * @throws IOException if the content cannot be read or the store cannot be written
     */
    public StoredContent write(KeySubject.Record subject, String mediaType, InputStream content, long bytesMax)
            throws IOException {
        DataKey key = keys.current(subject);
        ContentId id = ContentId.random();
        var metered = new MeteredContent(content, bytesMax);
        store.put(id, out -> ChunkedAead.seal(key, PURPOSE, uniqueId(subject.recordId(), id), metered, out));
        return new StoredContent(
                id,
                mediaType,
                metered.fingerprint().sizeBytes(),
                metered.fingerprint().sha256());
    }

    /**
     * The plaintext, for the caller to close. Each chunk is verified before it is returned; the end is reached only if
     * size and SHA-256 are as expected.
     *
     * @throws org.jeevan.crypto.TamperedException now or from a read, if anything is not as it was written
     * @throws org.jeevan.crypto.KeyDestroyedException if the record or its patient was forgotten
     * @throws ContentMissingException if there are no bytes
     */
    public InputStream read(RecordId recordId, StoredContent expected) throws IOException {
        return new VerifiedContent(read(recordId, expected.contentId()), expected);
    }

    /** As above for a reader who does not know size and SHA-256: chunks and their end are verified all the same. */
    public InputStream read(RecordId recordId, ContentId contentId) throws IOException {
        InputStream sealed = store.open(contentId).orElseThrow(() -> new ContentMissingException(contentId));
        try {
            return ChunkedAead.open(keys, PURPOSE, uniqueId(recordId, contentId), sealed);
        } catch (IOException | RuntimeException e) {
            sealed.close();
            throw e;
        }
    }

    static String uniqueId(RecordId recordId, ContentId contentId) {
        return recordId + "/" + contentId;
    }
}
