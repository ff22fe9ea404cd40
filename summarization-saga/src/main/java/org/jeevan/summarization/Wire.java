package org.jeevan.summarization;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jeevan.summarization.ReadingProgress.Stage;
import org.jeevan.summarization.narrative.Summarizer.Engine;
import org.jeevan.summarization.narrative.Summarizer.Summary;
import org.jeevan.summarization.text.Sentence;
import org.jeevan.summarization.text.UnreadableRecord.Reason;

/**
 * What crosses the pipes between a reader and its child. To the child: media type, size (8 bytes), content. Back: frames
 * of a length (4 bytes) and a body whose first byte is its kind. The child may be in a stranger's hands, so every
 * length that it states is checked before anything is allocated, and what does not parse is an {@link IOException}.
 */
final class Wire {

    static final int FRAME_BYTES_MAX = 1024 * 1024;

    private static final int SENTENCES_MAX = 10_000;

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
                writeSummarized(summarized, out);
            }
            case ReadingResult.NotReadable notReadable -> {
                out.writeByte(Kind.NOT_READABLE.ordinal());
                out.writeByte(notReadable.reason().ordinal());
            }
            case ReadingResult.Failed failed -> throw new IllegalArgumentException("A child cannot report " + failed);
        }
    }

    private static void writeSummarized(ReadingResult.Summarized summarized, DataOutputStream out) throws IOException {
        Summary summary = summarized.summary();
        out.writeInt(summarized.pages());
        out.writeInt(summarized.pagesWithoutText());
        out.writeInt(summarized.characters());
        writeText(summary.narrative(), out);
        out.writeByte(summary.engine().ordinal());
        writeText(summary.model(), out);
        writeText(summary.modelSha256() == null ? "" : summary.modelSha256(), out);
        out.writeInt(summary.sources().size());
        for (Sentence sentence : summary.sources()) {
            out.writeInt(sentence.page());
            writeText(sentence.section(), out);
            writeText(sentence.text(), out);
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
        int pages = in.readInt();
        int pagesWithoutText = in.readInt();
        int characters = in.readInt();
        String narrative = readText(in);
        Engine engine = constant(Engine.values(), in);
        String model = readText(in);
        String sha256 = readText(in);
        Summary summary = new Summary(narrative, engine, model, sha256.isEmpty() ? null : sha256, readSentences(in));
        return new ReadingResult.Summarized(summary, pages, pagesWithoutText, characters);
    }

    private static List<Sentence> readSentences(DataInputStream in) throws IOException {
        int count = lengthUpTo(SENTENCES_MAX, in);
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sentences.add(new Sentence(in.readInt(), readText(in), readText(in)));
        }
        return sentences;
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = lengthUpTo(in.available(), in);
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static int lengthUpTo(int max, DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > max) {
            throw new IOException("A length of %d where at most %d can be".formatted(length, max));
        }
        return length;
    }

    private static <T> T constant(T[] constants, DataInputStream in) throws IOException {
        int ordinal = in.readUnsignedByte();
        if (ordinal >= constants.length) {
            throw new IOException("No constant %d".formatted(ordinal));
        }
        return constants[ordinal];
    }
}
