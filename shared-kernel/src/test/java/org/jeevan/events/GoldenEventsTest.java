package org.jeevan.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.DomainEvents;
import org.jeevan.api.EventName;
import org.jeevan.api.ExampleEvents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pins what is stored for ever: each event's name, revision and JSON. {@code -Dgolden.refresh=true} writes the files
 * anew; a change of a file that was ever released needs a new revision and an upcaster instead.
 */
class GoldenEventsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final EventNames NAMES = EventNames.of(DomainEvents.kinds());
    private static final EventSerializer SERIALIZER = new EventSerializer(NAMES);
    private static final ObjectMapper PRETTY = new ObjectMapper();

    static Stream<DomainEvent> events() {
        return ExampleEvents.ALL.stream();
    }

    @BeforeAll
    static void refresh_on_purpose() throws IOException {
        if (Boolean.getBoolean("golden.refresh")) {
            Files.createDirectories(GOLDEN);
            for (DomainEvent event : ExampleEvents.ALL) {
                Files.writeString(fileOf(event), jsonOf(event));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void writes_each_event_as_it_was_always_written(DomainEvent event) throws IOException {
        assertThat(jsonOf(event)).isEqualTo(Files.readString(fileOf(event)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void reads_each_event_as_it_was_always_written(DomainEvent event) throws IOException {
        var stored = new SimpleSerializedObject<>(
                Files.readString(fileOf(event)).getBytes(UTF_8), byte[].class, NAMES.typeOf(event.getClass()));
        assertThat(SERIALIZER.<byte[], DomainEvent>deserialize(stored)).isEqualTo(event);
    }

    @Test
    void has_an_example_of_every_event() {
        Set<String> shown = ExampleEvents.ALL.stream()
                .map(event -> NAMES.typeOf(event.getClass()).getName())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>(NAMES.revisions().keySet());
        known.remove("erased"); // never stored
        assertThat(shown).isEqualTo(known);
    }

    @Test
    void lists_every_class_that_is_an_event() {
        Set<String> marked = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.jeevan.api").stream()
                        .filter(it -> it.isAnnotatedWith(EventName.class) || isConcreteEvent(it))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertThat(marked)
                .containsExactlyInAnyOrderElementsOf(ExampleEvents.ALL.stream()
                        .map(event -> event.getClass().getName())
                        .toList());
    }

    private static boolean isConcreteEvent(JavaClass type) {
        return type.isAssignableTo(DomainEvent.class) && !type.isInterface();
    }

    private static Path fileOf(DomainEvent event) {
        SerializedType type = NAMES.typeOf(event.getClass());
        return GOLDEN.resolve("%s-%s.json".formatted(type.getName(), type.getRevision()));
    }

    private static String jsonOf(DomainEvent event) throws IOException {
        byte[] stored = SERIALIZER.serialize(event, byte[].class).getData();
        return PRETTY.readTree(stored).toPrettyString() + "\n";
    }
}
