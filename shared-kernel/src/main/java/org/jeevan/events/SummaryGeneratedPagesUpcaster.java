package org.jeevan.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/**
 * {@code summary.generated} from revision 2, where nobody counted the pages that could be read and an allergen had the
 * record's own name only, to 3, where both are unknown: nothing is made up for what was not written down.
 */
final class SummaryGeneratedPagesUpcaster extends SingleEventUpcaster {

    private static final SerializedType FROM = new SimpleSerializedType("summary.generated", "2");
    private static final SerializedType TO = new SimpleSerializedType("summary.generated", "3");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(FROM);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(TO, JsonNode.class, SummaryGeneratedPagesUpcaster::upcast);
    }

    private static JsonNode upcast(JsonNode event) {
        var summary = (ObjectNode) event.get("summary");
        summary.putNull("pages");
        summary.path("essentials").path("allergies").forEach(allergy -> ((ObjectNode) allergy).putNull("normalized"));
        return event;
    }
}
