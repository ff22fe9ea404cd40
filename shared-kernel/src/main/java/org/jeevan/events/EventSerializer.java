package org.jeevan.events;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** Events and their metadata as JSON, under stored names instead of Java names. Dates are ISO 8601; unknown fields are skipped. */
public final class EventSerializer extends JacksonSerializer {

    private static final SerializedType META_DATA =
            JacksonSerializer.defaultSerializer().typeForClass(MetaData.class);

    private final EventNames names;

    public EventSerializer(EventNames names) {
        super(JacksonSerializer.builder().objectMapper(mapper()));
        this.names = names;
    }

    @Override
    @SuppressWarnings("rawtypes") // as inherited
    public SerializedType typeForClass(Class type) {
        return MetaData.class.equals(type) ? META_DATA : names.typeOf(type);
    }

    /** @throws UnknownEventException rather than skipping what a newer version wrote */
    @Override
    @SuppressWarnings("rawtypes") // as inherited
    public Class classForType(SerializedType type) {
        if (META_DATA.getName().equals(type.getName())) {
            return MetaData.class;
        }
        return names.classOf(type).orElseThrow(() -> new UnknownEventException(type));
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }
}
