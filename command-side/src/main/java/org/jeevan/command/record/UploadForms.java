package org.jeevan.command.record;

import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;
import static org.jeevan.api.rejection.Rejection.Code.MALFORMED_REQUEST;
import static org.jeevan.api.rejection.Rejection.Code.TOO_LARGE;
import static org.jeevan.api.rejection.Rejection.Code.UNSUPPORTED_MEDIA_TYPE;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.apache.commons.io.function.IOSupplier;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.record.RecordTitle;
import org.jeevan.api.record.StoredContent;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.CommandSettings;
import org.jeevan.records.ContentTooLargeException;
import org.jeevan.records.RecordContent;
import org.jeevan.records.RecordStore;
import org.springframework.stereotype.Component;

/**
 * Reads a multipart upload (RFC 7578) part by part, in any order, without a temporary file: the document goes straight
 * into the record store, encrypted. What is refused leaves nothing behind.
 */
@Component
class UploadForms {

    private static final int FIELD_BYTES_MAX = 2_000;
    private static final int PARTS_MAX = 10;
    private static final String PDF = "application/pdf";
    private static final String TEXT = "text/plain";

    private final RecordContent contents;
    private final RecordStore store;
    private final long recordBytesMax;

    UploadForms(RecordContent contents, RecordStore store, CommandSettings settings) {
        this.contents = contents;
        this.store = store;
        this.recordBytesMax = settings.recordSizeMax().toBytes();
    }

    /** What the form said; the content is durable already. */
    record Form(String title, RecordKind kind, LocalDate recordedOn, boolean restricted, StoredContent content) {}

    /** @throws CommandRejected naming what is wrong; then nothing is stored */
    Form read(HttpServletRequest request, PatientId patientId, RecordId recordId) {
        requireMultipart(request);
        var fields = new HashMap<String, String>();
        var subject = new KeySubject.Record(patientId, recordId);
        var file = new StoredContent[1];
        try {
            readParts(request, fields, part -> file[0] = store(subject, part, file[0]));
            return form(fields, file[0]);
        } catch (ContentTooLargeException tooLarge) {
            discard(file[0]);
            throw tooLarge();
        } catch (SenderFailedException brokenOff) {
            discard(file[0]);
            throw new CommandRejected(MALFORMED_REQUEST, "The upload broke off or is not multipart/form-data");
        } catch (IOException failure) {
            discard(file[0]);
            throw new UncheckedIOException("The record store could not be written", failure);
        } catch (RuntimeException refused) {
            discard(file[0]);
            throw refused;
        }
    }

    @FunctionalInterface
    private interface FilePart {
        void take(FileItemInput part) throws IOException;
    }

    private void requireMultipart(HttpServletRequest request) {
        if (!JakartaServletFileUpload.isMultipartContent(request)) {
            throw new CommandRejected(UNSUPPORTED_MEDIA_TYPE, "Send the record as multipart/form-data", "file");
        }
        if (request.getContentLengthLong() > recordBytesMax + (long) PARTS_MAX * FIELD_BYTES_MAX) {
            throw tooLarge();
        }
    }

    private static void readParts(HttpServletRequest request, Map<String, String> fields, FilePart file)
            throws IOException {
        var parts = fromSender(() -> new JakartaServletFileUpload<>().getItemIterator(request));
        int count = 0;
        while (fromSender(parts::hasNext)) {
            FileItemInput part = fromSender(parts::next);
            if (++count > PARTS_MAX) {
                throw new CommandRejected(MALFORMED_REQUEST, "Too many parts");
            }
            if ("file".equals(part.getFieldName())) {
                file.take(part);
            } else {
                fields.put(String.valueOf(part.getFieldName()), text(part));
            }
        }
    }

    /** What goes wrong here is the sender's or the network's fault, never the record store's. */
    private static <T> T fromSender(IOSupplier<T> read) {
        try {
            return read.get();
        } catch (IOException brokenOff) {
            throw new SenderFailedException(brokenOff);
        }
    }

    private static final class SenderFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SenderFailedException(IOException cause) {
            super(cause);
        }
    }

    /** The part's bytes, whose failures can be told from the record store's. */
    private static final class SentBytes extends FilterInputStream {

        SentBytes(InputStream part) {
            super(part);
        }

        @Override
        public int read() {
            return fromSender(super::read);
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return fromSender(() -> super.read(into, offset, length));
        }
    }

    private static String text(FileItemInput part) {
        byte[] bytes = fromSender(() -> part.getInputStream().readNBytes(FIELD_BYTES_MAX + 1));
        if (bytes.length > FIELD_BYTES_MAX) {
            throw new CommandRejected(INVALID_FIELD, "Too long", String.valueOf(part.getFieldName()));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private StoredContent store(KeySubject.Record subject, FileItemInput part, StoredContent earlier)
            throws IOException {
        if (earlier != null) {
            throw new CommandRejected(INVALID_FIELD, "One file at a time", "file");
        }
        String mediaType = mediaType(part);
        try (InputStream content = new SentBytes(fromSender(part::getInputStream))) {
            return contents.write(subject, mediaType, content, recordBytesMax);
        }
    }

    /** What the sender says it is, else what its name says; whether it really is that is the reader's question. */
    private static String mediaType(FileItemInput part) {
        String declared = part.getContentType() == null
                ? ""
                : part.getContentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String name = part.getName() == null ? "" : part.getName().toLowerCase(Locale.ROOT);
        boolean unsaid = declared.isEmpty() || declared.equals("application/octet-stream");
        if (declared.equals(PDF) || unsaid && name.endsWith(".pdf")) {
            return PDF;
        }
        if (declared.equals(TEXT) || unsaid && name.endsWith(".txt")) {
            return TEXT;
        }
        throw new CommandRejected(UNSUPPORTED_MEDIA_TYPE, "A record is a PDF or plain text", "file");
    }

    private static Form form(Map<String, String> fields, StoredContent content) {
        if (content == null || content.sizeBytes() == 0) {
            throw new CommandRejected(INVALID_FIELD, content == null ? "Required" : "The file is empty", "file");
        }
        return new Form(
                RecordTitle.require(fields.get("title")),
                kind(fields.get("kind")),
                date(fields.get("recordedOn")),
                restricted(fields.get("restricted")),
                content);
    }

    private static RecordKind kind(String value) {
        try {
            return RecordKind.valueOf(value == null ? "" : value.strip());
        } catch (IllegalArgumentException unknown) {
            throw new CommandRejected(
                    INVALID_FIELD,
                    "One of DISCHARGE_SUMMARY, LAB_REPORT, PRESCRIPTION, IMAGING, CONSULTATION, IMMUNIZATION, OTHER",
                    "kind");
        }
    }

    /** A slip of the pen must not open a delicate record to all: anything but a plain no or yes is refused. */
    private static boolean restricted(String value) {
        return switch (value == null ? "false" : value.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new CommandRejected(INVALID_FIELD, "true or false", "restricted");
        };
    }

    private static LocalDate date(String value) {
        try {
            return LocalDate.parse(value == null ? "" : value.strip());
        } catch (DateTimeParseException malformed) {
            throw new CommandRejected(INVALID_FIELD, "A date such as 2026-03-09", "recordedOn");
        }
    }

    private CommandRejected tooLarge() {
        return new CommandRejected(TOO_LARGE, "A record has at most %d MB".formatted(recordBytesMax >> 20), "file");
    }

    private void discard(StoredContent content) {
        if (content == null) {
            return;
        }
        try {
            store.delete(content.contentId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
