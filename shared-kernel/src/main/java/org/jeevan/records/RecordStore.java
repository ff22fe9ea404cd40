package org.jeevan.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.jeevan.api.record.ContentId;

/** Where the encrypted bytes of records lie. Whole contents only: what is half written is never seen. Thread-safe. */
public interface RecordStore {

    /**
     * Stores what the writer writes, durably, before this returns; nothing of it if the writer throws. What had this id is
     * replaced in one step, and stays if the writer throws.
     */
    void put(ContentId id, Writer content) throws IOException;

    /** The stored bytes, for the caller to close; empty if there are none of this id. */
    Optional<InputStream> open(ContentId id) throws IOException;

    /** Durable when this returns. False if there was nothing. */
    boolean delete(ContentId id) throws IOException;

    /**
     * Deletes what crashed or refused uploads left behind.
     *
     * @param age only what was last written so long ago, by the clock that dates what lies there: give the slowest upload
     *     time to have its event recorded
     * @param needed whether this content must stay; asked for whole contents of that age only
     * @return how many were deleted
     */
    int sweep(Duration age, Predicate<ContentId> needed) throws IOException;

    /** Writes one content. */
    @FunctionalInterface
    interface Writer {

        void writeTo(OutputStream store) throws IOException;
    }
}
