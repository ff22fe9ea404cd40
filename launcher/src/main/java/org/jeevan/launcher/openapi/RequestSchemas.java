package org.jeevan.launcher.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** In a request, leaving out a property is the same as sending null: what may be null need not be sent. */
final class RequestSchemas {

    private static final String REFERENCE = "#/components/schemas/";

    private RequestSchemas() {}

    static void leaveOutWhatMayBeNull(OpenAPI api) {
        Set<String> seen = new HashSet<>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(RequestSchemas::bodies)
                .forEach(body -> relax(body, api.getComponents().getSchemas(), seen));
    }

    private static Stream<Schema<?>> bodies(Operation operation) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return Stream.of();
        }
        return operation.getRequestBody().getContent().values().stream().map(media -> media.getSchema());
    }

    private static void relax(
            Schema<?> schema, @SuppressWarnings("rawtypes") Map<String, Schema> named, Set<String> seen) {
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(REFERENCE.length());
            if (seen.add(name)) {
                relax(named.get(name), named, seen);
            }
            return;
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                if (RecordSchemas.mayBeNull(property) && schema.getRequired() != null) {
                    schema.getRequired().remove(name);
                }
                relax(property, named, seen);
            });
        }
        Stream.concat(
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getOneOf()).flatMap(it -> it.stream()))
                .filter(Objects::nonNull)
                .forEach(part -> relax((Schema<?>) part, named, seen));
    }
}
