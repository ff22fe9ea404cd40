package org.jeevan.launcher.openapi;

import static org.jeevan.launcher.openapi.ApiDescription.SESSION;
import static org.jeevan.launcher.openapi.ApiDescription.XSRF;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jeevan.api.summary.ProgressEvent;
import org.jeevan.query.Limit;
import org.jeevan.web.Problem;

/** What the handlers' signatures do not say of each operation: its name, who may ask, refusals, files and streams. */
final class Operations {

    private static final Pattern WITHOUT_SESSION = Pattern.compile(
            "/api/v1/(patients|sessions|sessions/\\{\\w+}/code|passkey-log-ins|password-checks|password-resets.*)");
    private static final Pattern WITH_OR_WITHOUT = Pattern.compile("/api/v1/approvals/\\{\\w+}");
    private static final Pattern BOUNDARY = Pattern.compile("[^A-Za-z0-9]+");

    private static final BigDecimal PAGE_MAX = BigDecimal.valueOf(Limit.MAX);

    private Operations() {}

    static void complete(OpenAPI api) {
        name(api, Problem.class);
        name(api, ProgressEvent.class);
        nameNoRecord(api.getComponents().getSchemas().get(ProgressEvent.class.getSimpleName()));
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            operation.operationId(id(method, path));
            operation.tags(null);
            operation.security(security(method, path));
            operation.getResponses().addApiResponse("default", refusal());
            limitPages(operation);
            if (path.endsWith("/content")) {
                ok(operation).content(Bodies.recordContent());
            } else if (path.endsWith("/progress")) {
                ok(operation).content(content("text/event-stream", ProgressEvent.class));
            } else if (Bodies.isUpload(method, path)) {
                operation.requestBody(Bodies.upload());
            }
        }));
        api.getComponents().getSchemas().remove("SseEmitter");
        api.setTags(null);
    }

    /** Read as text, so that a wrong one is refused in our own words. */
    private static void limitPages(Operation operation) {
        Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(parameter ->
                        parameter.getIn().equals("query") && parameter.getName().equals("limit"))
                .forEach(parameter -> parameter.schema(
                        new IntegerSchema().format(null).minimum(BigDecimal.ONE).maximum(PAGE_MAX)));
    }

    private static void name(OpenAPI api, Class<?> record) {
        ModelConverters.getInstance(true)
                .readAll(record)
                .forEach(api.getComponents().getSchemas()::putIfAbsent);
    }

    /** A stream tells of one record, so that its events need not name it. */
    private static void nameNoRecord(Schema<?> progress) {
        progress.getProperties().remove("recordId");
        progress.getRequired().remove("recordId");
    }

    /** Follows from method and path, so that another operation's coming or going renames none. */
    private static String id(HttpMethod method, String path) {
        var id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        for (String word : BOUNDARY.split(path.substring("/api/v1/".length()))) {
            id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return id.toString();
    }

    private static List<SecurityRequirement> security(HttpMethod method, String path) {
        if (method == HttpMethod.GET) {
            return List.of(new SecurityRequirement().addList(SESSION));
        }
        var token = new SecurityRequirement().addList(XSRF);
        var both = new SecurityRequirement().addList(SESSION).addList(XSRF);
        if (WITH_OR_WITHOUT.matcher(path).matches()) {
            return List.of(both, token);
        }
        return List.of(WITHOUT_SESSION.matcher(path).matches() ? token : both);
    }

    private static ApiResponse ok(Operation operation) {
        return operation.getResponses().get("200");
    }

    private static ApiResponse refusal() {
        return new ApiResponse()
                .description("Refused, or failed: `code` says why")
                .content(content("application/problem+json", Problem.class));
    }

    private static Content content(String mediaType, Class<?> record) {
        Schema<?> schema = new Schema<>().$ref(record.getSimpleName());
        return new Content().addMediaType(mediaType, new MediaType().schema(schema));
    }
}
