package org.jeevan.launcher.platform;

import java.io.FileNotFoundException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** A multipart form as a browser sends it: the fields, then the file, which streams. */
public final class Upload {

    private static final String NEWLINE = "\r\n";

    private final String boundary = "jeevan-" + UUID.randomUUID();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private BodyPublisher content;
    private String fileName;
    private String mediaType;

    private Upload(String fileName, BodyPublisher content) {
        this.fileName = fileName;
        this.content = content;
        mediaType = "application/pdf";
        fields.put("title", fileName);
        fields.put("kind", "OTHER");
        fields.put("recordedOn", "2026-01-02");
    }

    public static Upload of(String fileName, byte[] content) {
        return new Upload(fileName, BodyPublishers.ofByteArray(content));
    }

    public static Upload of(Path file) {
        try {
            return new Upload(file.getFileName().toString(), BodyPublishers.ofFile(file));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a length that nobody knows before its end; each call of {@code content} starts it anew. */
    public static Upload streaming(String fileName, Supplier<InputStream> content) {
        return new Upload(fileName, BodyPublishers.ofInputStream(content));
    }

    /** @param value null: the field is left out */
    public Upload field(String name, String value) {
        if (value == null) {
            fields.remove(name);
        } else {
            fields.put(name, value);
        }
        return this;
    }

    public Upload title(String title) {
        return field("title", title);
    }

    public Upload as(String otherMediaType) {
        mediaType = otherMediaType;
        return this;
    }

    public Upload withoutFile() {
        content = null;
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append(part("name=\"%s\"".formatted(name)))
                .append(NEWLINE)
                .append(value)
                .append(NEWLINE));
        String tail = "--" + boundary + "--" + NEWLINE;
        if (content == null) {
            return text(head + tail);
        }
        head.append(part("name=\"file\"; filename=\"%s\"".formatted(fileName)))
                .append("Content-Type: " + mediaType + NEWLINE + NEWLINE);
        return BodyPublishers.concat(text(head.toString()), content, text(NEWLINE + tail));
    }

    private String part(String disposition) {
        return "--" + boundary + NEWLINE + "Content-Disposition: form-data; " + disposition + NEWLINE;
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8));
    }
}
