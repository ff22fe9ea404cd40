package org.jeevan.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.Envelope;
import org.jeevan.crypto.KeyDestroyedException;

/**
 * Seals what the rows of one read model say, each under the key of whom it is about. Column, row and subject are bound,
 * so that a value moved to another row or column is refused.
 */
public final class RowCipher {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final DataKeys keys;
    private final String purpose;

    public RowCipher(DataKeys keys, String view) {
        this.keys = keys;
        this.purpose = "view." + view;
    }

    /** @throws KeyDestroyedException if the subject was forgotten: then there is nothing to show either */
    public byte[] seal(KeySubject subject, String column, String rowId, Object content) {
        return Envelope.seal(keys.current(subject), purpose, column + '/' + rowId, aad(subject), json(content));
    }

    /** @throws KeyDestroyedException as above */
    public <T> T open(KeySubject subject, String column, String rowId, byte[] sealed, Class<T> type) {
        byte[] json = Envelope.open(keys, purpose, column + '/' + rowId, aad(subject), sealed);
        try {
            return JSON.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Not a " + type.getSimpleName(), e);
        }
    }

    /** For comparing two files of one read model, where a forgotten subject's rows count as gone. */
    public String plaintext(KeySubject subject, String column, String rowId, byte[] sealed) {
        if (sealed == null) {
            return null;
        }
        return new String(
                Envelope.open(keys, purpose, column + '/' + rowId, aad(subject), sealed), StandardCharsets.UTF_8);
    }

    /** Empty where the key was destroyed: a forgotten row is as good as gone, also before it is removed. */
    public static <T> Optional<T> unlessForgotten(Supplier<T> opening) {
        try {
            return Optional.of(opening.get());
        } catch (KeyDestroyedException e) {
            return Optional.empty();
        }
    }

    private static byte[] aad(KeySubject subject) {
        String parent = subject.parent().map(KeySubject::id).orElse("");
        return String.join("\n", subject.kind(), subject.id(), parent).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] json(Object content) {
        try {
            return JSON.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(content.getClass().getSimpleName() + " has no JSON form", e);
        }
    }
}
