package org.jeevan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.ExampleEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletenessTest {

    @Test
    void every_projection_handles_or_knowingly_ignores_every_event(@TempDir Path folder) {
        try (var node = new QueryNode(folder)) {
            assertThat(node.definitions).hasSize(10);
            for (ReadModelDefinition definition : node.definitions) {
                var projection =
                        new AnnotationEventHandlerAdapter(definition.projectionOn(node.models.get(definition.name())));
                for (DomainEvent event : ExampleEvents.ALL) {
                    boolean handles = projection.canHandle(new GenericTrackedEventMessage<>(
                            new GlobalSequenceTrackingToken(1), GenericEventMessage.asEventMessage(event)));
                    boolean ignores = definition.ignores().stream().anyMatch(type -> type.isInstance(event));
                    assertThat(handles)
                            .as("%s and %s", definition.name(), event.getClass().getSimpleName())
                            .isNotEqualTo(ignores);
                }
            }
        }
    }
}
