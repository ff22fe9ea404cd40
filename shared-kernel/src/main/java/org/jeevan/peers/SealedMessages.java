package org.jeevan.peers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.crypto.DataKey;
import org.jeevan.crypto.Envelope;
import org.jeevan.crypto.TamperedException;

/**
 * Questions and answers as they cross the broker: JSON under the transport key, bound to the question's name and to the
 * message, so that neither can stand in for another.
 */
public final class SealedMessages {

    private static final String QUESTION = "question";
    private static final String ANSWER = "answer";
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private final DataKey transportKey;

    public SealedMessages(DataKey transportKey) {
        this.transportKey = transportKey;
    }

    public <Q> byte[] sealQuestion(Question<Q, ?> kind, String messageId, Q question) {
        return seal(QUESTION, kind, messageId, JSON.valueToTree(question));
    }

    /** @throws TamperedException if it is not what was asked */
    public <Q> Q openQuestion(Question<Q, ?> kind, String messageId, byte[] sealed) {
        return value(open(QUESTION, kind, messageId, sealed), kind.question());
    }

    public <A> byte[] sealAnswer(Question<?, A> kind, String messageId, A answer) {
        return seal(ANSWER, kind, messageId, JSON.createObjectNode().set("is", JSON.valueToTree(answer)));
    }

    public byte[] sealRejection(Question<?, ?> kind, String messageId, Rejection rejection) {
        return seal(ANSWER, kind, messageId, JSON.createObjectNode().set("rejected", JSON.valueToTree(rejection)));
    }

    /**
     * @throws CommandRejected if the answer is a rejection
     * @throws TamperedException if it is not the answer to this question
     */
    public <A> A openAnswer(Question<?, A> kind, String messageId, byte[] sealed) {
        JsonNode answer = open(ANSWER, kind, messageId, sealed);
        if (answer.has("rejected")) {
            throw new CommandRejected(value(answer.get("rejected"), Rejection.class));
        }
        JsonNode is = answer.get("is");
        return is == null || is.isNull() ? null : value(is, kind.answer());
    }

    private byte[] seal(String purpose, Question<?, ?> kind, String messageId, JsonNode content) {
        try {
            return Envelope.seal(transportKey, purpose, messageId, bound(kind), JSON.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(kind.name() + " has no JSON form", e);
        }
    }

    private JsonNode open(String purpose, Question<?, ?> kind, String messageId, byte[] sealed) {
        try {
            return JSON.readTree(Envelope.open(transportKey, purpose, messageId, bound(kind), sealed));
        } catch (IOException e) {
            throw new UncheckedIOException("What was sealed as JSON is none", e);
        }
    }

    private static byte[] bound(Question<?, ?> kind) {
        return kind.name().getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T value(JsonNode json, Class<T> type) {
        try {
            return JSON.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Not a " + type.getSimpleName(), e);
        }
    }
}
