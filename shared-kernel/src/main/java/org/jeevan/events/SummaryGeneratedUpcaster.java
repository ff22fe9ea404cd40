package org.jeevan.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/**
 * {@code summary.generated} from revision 1, where one list of sentences supported the narrative as a whole, to 2, where
 * each statement has its own and the guard's verdict stands beside it.
 */
final class SummaryGeneratedUpcaster extends SingleEventUpcaster {

    private static final SerializedType FROM = new SimpleSerializedType("summary.generated", "1");
    private static final SerializedType TO = new SimpleSerializedType("summary.generated", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(FROM);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(TO, JsonNode.class, SummaryGeneratedUpcaster::upcast);
    }

    private static JsonNode upcast(JsonNode event) {
        var summary = (ObjectNode) event.get("summary");
        JsonNode support = summary.remove("support");
        summary.set("check", check(summary));
        summary.putArray("statements")
                .addObject()
                .put("text", summary.path("narrative").asText())
                .set("support", support);
        return event;
    }

    /** Whatever a model wrote and nobody found faithful counts as refused. */
    private static ObjectNode check(ObjectNode summary) {
        boolean byModel = !"EXTRACTIVE".equals(summary.path("engine").asText());
        String ofModel = summary.path("faithful").asBoolean() ? "PASSED" : "REFUSED";
        ObjectNode check = summary.objectNode()
                .put("outcome", byModel ? ofModel : "NOT_NEEDED")
                .put("model", byModel ? summary.path("model").textValue() : null)
                .put("modelSha256", byModel ? summary.path("modelSha256").textValue() : null);
        check.putArray("objections");
        return check;
    }
}
