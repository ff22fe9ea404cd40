package org.jeevan.records;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jeevan.api.record.ContentId;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Sends content of unknown length in memory of one part. What fits into one part goes in one call; else it is a multipart
 * upload. Nothing is to be seen of it before {@link #complete()}, and closing does not complete.
 */
final class S3Upload extends OutputStream {

    private static final int PARTS_MAX = 10_000;

    private final S3Bucket bucket;
    private final ContentId id;
    private final S3Part part = new S3Part();
    private final List<CompletedPart> sent = new ArrayList<>();
    private String uploadId;
    private boolean broken;

    S3Upload(S3Bucket bucket, ContentId id) {
        this.bucket = bucket;
        this.id = id;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        int position = offset;
        while (position < offset + length) {
            if (part.isFull()) {
                sendPart();
            }
            position += part.add(from, position, offset + length - position);
        }
    }

    /** Durable and visible when this returns. */
    void complete() throws IOException {
        requireWhole();
        if (uploadId == null) {
            bucket.put(id, part);
            return;
        }
        sendPart();
        bucket.complete(id, uploadId, sent);
    }

    /** An interrupted thread still cleans up after itself. */
    void abandon(Throwable why) {
        if (uploadId == null) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            bucket.abort(id, uploadId);
        } catch (IOException | RuntimeException e) {
            why.addSuppressed(e); // the sweep will find it
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void sendPart() throws IOException {
        requireWhole();
        broken = true;
        if (uploadId == null) {
            uploadId = bucket.begin(id);
        }
        if (sent.size() == PARTS_MAX) {
            throw new IOException("The content is larger than %d parts".formatted(PARTS_MAX));
        }
        sent.add(bucket.putPart(id, uploadId, sent.size() + 1, part));
        part.clear();
        broken = false;
    }

    /** A writer that swallows a failure must not end with content that lacks a part. */
    private void requireWhole() throws IOException {
        if (broken) {
            throw new IOException("A part of the content was not stored");
        }
    }
}
