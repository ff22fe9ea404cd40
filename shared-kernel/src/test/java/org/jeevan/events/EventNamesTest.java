package org.jeevan.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.serialization.SimpleSerializedType;
import org.jeevan.api.EventName;
import org.junit.jupiter.api.Test;

class EventNamesTest {

    @Test
    void finds_every_permitted_event_at_any_depth() {
        assertThat(SampleEvent.NAMES.revisions())
                .containsExactly(
                        java.util.Map.entry("erased", "1"),
                        java.util.Map.entry("sample.noted", "1"),
                        java.util.Map.entry("sample.opened", "1"),
                        java.util.Map.entry("sample.weighed", "2"));
    }

    @Test
    void leads_from_class_to_name_and_back() {
        var type = new SimpleSerializedType("sample.weighed", "2");
        assertThat(SampleEvent.NAMES.typeOf(SampleEvent.Weighed.class)).isEqualTo(type);
        assertThat(SampleEvent.NAMES.classOf(type)).contains(SampleEvent.Weighed.class);
    }

    @Test
    void an_older_revision_is_not_the_class_of_today() {
        assertThat(SampleEvent.NAMES.classOf(new SimpleSerializedType("sample.weighed", "1")))
                .isEmpty();
    }

    @Test
    void refuses_an_event_without_a_stored_name() {
        assertThatThrownBy(() -> EventNames.of(Nameless.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Forgotten");
    }

    @Test
    void refuses_two_events_of_one_name() {
        assertThatThrownBy(() -> EventNames.of(SampleEvent.class, Twin.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sample.noted");
    }

    @Test
    void refuses_to_name_what_was_not_registered() {
        assertThatThrownBy(() -> SampleEvent.NAMES.typeOf(String.class)).isInstanceOf(IllegalArgumentException.class);
    }

    sealed interface Nameless {
        record Forgotten() implements Nameless {}
    }

    @EventName("sample.noted")
    record Twin() {}
}
