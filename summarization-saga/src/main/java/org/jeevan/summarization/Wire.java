package org.jeevan.summarization;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.summarization.ReadingProgress.Stage;
import org.jeevan.summarization.text.UnreadableRecord.Reason;

/**
 * What crosses the pipes between a reader and its child. To the child: media type, size (8 bytes), content. Back: frames
 * of a length (4 bytes) and a body whose first byte is its kind; a summary is JSON. The child may be in a stranger's
 * hands, so a length that it states is checked before anything is allocated, and what does not parse is an
 * {@link IOException}.
 */
final class Wire {

    static final int FRAME_BYTES_MAX = 16 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A message of the child. */
    sealed interface Message {

        /** Sent once, when the child can take its first record. */
        record Ready() implements Message {}

        record Progress(Stage stage, int done, int of) implements Message {}

        record Answer(ReadingResult result) implements Message {}
    }

    private enum Kind {
        READY,
        PROGRESS,
        SUMMARIZED,
        NOT_READABLE
    }

    private Wire() {}

    static void write(Message message, OutputStream out) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(message, new DataOutputStream(body));
        DataOutputStream framed = new DataOutputStream(out);
        framed.writeInt(body.size());
        body.writeTo(framed);
        framed.flush();
    }

    static Message read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 1 || length > FRAME_BYTES_MAX) {
            throw new IOException("A frame of %d bytes".formatted(length));
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return parse(new DataInputStream(new ByteArrayInputStream(body)));
    }

    private static void write(Message message, DataOutputStream out) throws IOException {
        switch (message) {
            case Message.Ready ready -> out.writeByte(Kind.READY.ordinal());
            case Message.Progress progress -> {
                out.writeByte(Kind.PROGRESS.ordinal());
                out.writeByte(progress.stage().ordinal());
                out.writeInt(progress.done());
                out.writeInt(progress.of());
            }
            case Message.Answer answer -> write(answer.result(), out);
        }
    }

    private static void write(ReadingResult result, DataOutputStream out) throws IOException {
        switch (result) {
            case ReadingResult.Summarized summarized -> {
                out.writeByte(Kind.SUMMARIZED.ordinal());
                out.write(JSON.writeValueAsBytes(summarized.summary()));
            }
            case ReadingResult.NotReadable notReadable -> {
                out.writeByte(Kind.NOT_READABLE.ordinal());
                out.writeByte(notReadable.reason().ordinal());
            }
            case ReadingResult.Failed failed -> throw new IllegalArgumentException("A child cannot report " + failed);
        }
    }

    private static Message parse(DataInputStream in) throws IOException {
        return switch (constant(Kind.values(), in)) {
            case READY -> new Message.Ready();
            case PROGRESS -> new Message.Progress(constant(Stage.values(), in), in.readInt(), in.readInt());
            case SUMMARIZED -> new Message.Answer(readSummarized(in));
            case NOT_READABLE -> new Message.Answer(new ReadingResult.NotReadable(constant(Reason.values(), in)));
        };
    }

    private static ReadingResult.Summarized readSummarized(DataInputStream in) throws IOException {
        return new ReadingResult.Summarized(JSON.readValue(in.readAllBytes(), RecordSummary.class));
    }

    private static <T> T constant(T[] constants, DataInputStream in) throws IOException {
        int ordinal = in.readUnsignedByte();
        if (ordinal >= constants.length) {
            throw new IOException("No constant %d".formatted(ordinal));
        }
        return constants[ordinal];
    }
}
