package org.jeevan.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.record.ContentId;
import org.jeevan.api.record.StoredContent;
import org.jeevan.crypto.ChunkedAead;
import org.jeevan.crypto.DataKey;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.TamperedException;

/**
 * Seals stored contents anew that are sealed with an older suite. The new form is stored beside the old one, read back and
 * compared with the size and SHA-256 of the event; only then does it take the old one's name, in one step. What a crash
 * leaves beside is swept, because no event names it.
 */
public final class ContentMigration {

    private final RecordStore store;
    private final DataKeys keys;
    private final RecordContent contents;

    public ContentMigration(RecordStore store, DataKeys keys) {
        this.store = store;
        this.keys = keys;
        this.contents = new RecordContent(store, keys);
    }

    /**
     * False if there was nothing to do: it is sealed as it should be, or there is no content.
     *
     * @throws org.jeevan.crypto.KeyDestroyedException if the record or its patient was forgotten
     * @throws TamperedException if the old content is not what the event says; it stays as it is
     */
    public boolean migrate(KeySubject.Record subject, StoredContent content) throws IOException {
        if (!isOutdated(content.contentId())) {
            return false;
        }
        ContentId beside = ContentId.random();
        try {
            sealBeside(subject, content, beside);
            byte[] verified = verify(subject, content, beside);
            takeItsName(beside, content.contentId(), verified);
            return true;
        } finally {
            store.delete(beside);
        }
    }

    private boolean isOutdated(ContentId id) throws IOException {
        Optional<InputStream> stored = store.open(id);
        if (stored.isEmpty()) {
            return false;
        }
        try (InputStream sealed = stored.get()) {
            return !ChunkedAead.isCurrent(sealed);
        }
    }

    private void sealBeside(KeySubject.Record subject, StoredContent content, ContentId beside) throws IOException {
        DataKey key = keys.current(subject);
        try (InputStream plaintext = contents.read(subject.recordId(), content)) {
            store.put(
                    beside,
                    out -> ChunkedAead.seal(key, RecordContent.PURPOSE, name(subject, content), plaintext, out));
        }
    }

    /** The digest of the stored bytes, which open to what the event says. */
    private byte[] verify(KeySubject.Record subject, StoredContent content, ContentId beside) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream sealed = open(beside);
                InputStream opened = new VerifiedContent(
                        ChunkedAead.open(keys, RecordContent.PURPOSE, name(subject, content), sealed), content)) {
            opened.transferTo(OutputStream.nullOutputStream());
        }
        try (InputStream sealed = open(beside)) {
            sealed.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
        return digest.digest();
    }

    /** Nothing is replaced if other bytes come this time: the writer throws, and the store keeps what it had. */
    private void takeItsName(ContentId beside, ContentId name, byte[] verified) throws IOException {
        store.put(name, out -> {
            MessageDigest digest = sha256();
            try (InputStream sealed = open(beside)) {
                sealed.transferTo(new DigestOutputStream(out, digest));
            }
            if (!MessageDigest.isEqual(digest.digest(), verified)) {
                throw new TamperedException("Content %s changed while it was copied".formatted(beside));
            }
        });
    }

    private InputStream open(ContentId id) throws IOException {
        return store.open(id).orElseThrow(() -> new ContentMissingException(id));
    }

    private static String name(KeySubject.Record subject, StoredContent content) {
        return RecordContent.uniqueId(subject.recordId(), content.contentId());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
