package org.jeevan.launcher.openapi;

import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Arrays;
import java.util.List;
import org.jeevan.api.record.RecordKind;

/** The bodies that are streamed, and so are no parameters or results of a handler. */
final class Bodies {

    private Bodies() {}

    static boolean isUpload(HttpMethod method, String path) {
        return method == HttpMethod.POST && (path.endsWith("/records") || path.endsWith("/replacement"));
    }

    static RequestBody upload() {
        Schema<Object> kind = of("string");
        kind.setEnum(
                Arrays.stream(RecordKind.values()).<Object>map(RecordKind::name).toList());
        Schema<Object> form = of("object");
        form.addProperty("file", of("string").format("binary").description("A PDF or plain text"));
        form.addProperty("title", of("string").maxLength(200));
        form.addProperty("kind", kind);
        form.addProperty("recordedOn", of("string").format("date"));
        form.addProperty(
                "restricted", of("boolean").description("Under no general consent; false where it is not said"));
        form.setRequired(List.of("file", "title", "kind", "recordedOn"));
        return new RequestBody()
                .required(true)
                .content(new Content().addMediaType("multipart/form-data", new MediaType().schema(form)));
    }

    /** The bytes as they were uploaded. */
    static Content recordContent() {
        var bytes = new MediaType().schema(of("string").format("binary"));
        return new Content().addMediaType("application/pdf", bytes).addMediaType("text/plain", bytes);
    }

    private static Schema<Object> of(String type) {
        var schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}
