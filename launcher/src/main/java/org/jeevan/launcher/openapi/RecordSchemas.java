package org.jeevan.launcher.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the Java records which properties an answer always has, and which may be null there: all that are not
 * {@code @Nullable} have a value; the others are null, or left out where the record leaves nulls out of its JSON.
 */
class RecordSchemas implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        if (!others.hasNext()) {
            return null;
        }
        Schema<?> resolved = others.next().resolve(type, context, others);
        JavaType java = Json.mapper().constructType(type.getType());
        if (resolved != null && java.getRawClass().isRecord()) {
            Schema<?> model = model(resolved, java.getRawClass(), context);
            if (model != null && model.getProperties() != null) {
                describe(model, java.getRawClass());
            }
        }
        return resolved;
    }

    private Schema<?> model(Schema<?> resolved, Class<?> record, ModelConverterContext context) {
        if (resolved.get$ref() == null) {
            return resolved;
        }
        String name = resolved.get$ref().substring(REFERENCE.length());
        Class<?> first = named.putIfAbsent(name, record);
        if (first != null && !alike(first, record)) {
            throw new IllegalStateException(
                    "%s and %s differ and would have one name in the API's description: rename one"
                            .formatted(first.getName(), record.getName()));
        }
        return context.getDefinedModels().get(name);
    }

    private static boolean alike(Class<?> one, Class<?> other) {
        return one == other || components(one).equals(components(other));
    }

    private static List<String> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(it -> it.getAnnotatedType() + " " + it.getName())
                .toList();
    }

    private static void describe(Schema<?> model, Class<?> record) {
        JsonInclude inclusion = record.getAnnotation(JsonInclude.class);
        boolean leavesNullsOut = inclusion != null && inclusion.value() == JsonInclude.Include.NON_NULL;
        for (RecordComponent component : record.getRecordComponents()) {
            String name = component.getName();
            Schema<?> property = (Schema<?>) model.getProperties().get(name);
            if (property == null) {
                continue; // its own properties stand in its place, described with its own record
            }
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (nullable && !leavesNullsOut) {
                model.getProperties().put(name, orNull(property));
            }
            boolean always = !nullable || !leavesNullsOut;
            if (always && (model.getRequired() == null || !model.getRequired().contains(name))) {
                model.addRequiredItem(name);
            }
        }
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (mayBeNull(property)) {
            return property;
        }
        if (property.get$ref() == null && property.getEnum() == null) {
            property.addType("null");
            return property;
        }
        Schema<?> nothing = new JsonSchema();
        nothing.addType("null");
        Schema<?> either = new JsonSchema();
        either.setName(property.getName());
        either.setOneOf(List.of(property, nothing));
        return either;
    }

    /** Whether null is among what the schema allows. */
    static boolean mayBeNull(Schema<?> schema) {
        return schema.getTypes() != null && schema.getTypes().contains("null")
                || schema.getOneOf() != null && schema.getOneOf().stream().anyMatch(RecordSchemas::mayBeNull);
    }
}
