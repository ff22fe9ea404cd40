package org.jeevan.launcher.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's description as it stands in the repository: what any test is answered must be as it says. */
final class Description {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JSON_TYPE = "application/json";

    private record Operation(String method, Pattern path, JsonNode responses) {}

    private static Description inRepository;

    private final Shapes shapes;
    private final List<Operation> operations = new ArrayList<>();

    Description(JsonNode description) {
        shapes = new Shapes(description.at("/components/schemas"));
        JsonNode paths = description.get("paths");
        // {name} sorts behind letters: /patients/me/… is found before /patients/{patientId}/…
        paths.propertyNames().stream().sorted().forEach(path -> paths.get(path)
                .properties()
                .forEach(each -> operations.add(new Operation(
                        each.getKey().toUpperCase(Locale.ROOT),
                        Pattern.compile(path.replaceAll("\\{\\w+}", "[^/]+")),
                        each.getValue().get("responses")))));
    }

    static synchronized Description inRepository() {
        if (inRepository == null) {
            inRepository = new Description(JSON.readTree(Path.of("../docs/openapi.json")));
        }
        return inRepository;
    }

    /** @throws AssertionError where the answer is other than described; what is not of the API may be anything */
    Answer require(String method, String path, Answer answer) {
        List<String> wrong = operations.stream()
                .filter(each -> each.method().equals(method)
                        && each.path().matcher(path).matches())
                .findFirst()
                .map(operation -> wrong(operation, answer))
                .orElse(List.of());
        if (!wrong.isEmpty()) {
            throw new AssertionError(
                    "docs/openapi.json says otherwise of %s %s: %s%n%s".formatted(method, path, wrong, answer));
        }
        return answer;
    }

    private List<String> wrong(Operation operation, Answer answer) {
        String status = answer.status() < 400 ? String.valueOf(answer.status()) : "default";
        JsonNode described = operation.responses().get(status);
        if (described == null) {
            return List.of("no status " + status);
        }
        String type = answer.header("Content-Type") == null
                ? ""
                : answer.header("Content-Type").split(";")[0];
        JsonNode media = described.path("content").path(type);
        if (type.equals(JSON_TYPE) && media.isMissingNode()) {
            return List.of("no JSON with status " + status);
        }
        return type.endsWith("json") && media.has("schema")
                ? shapes.wrong(media.get("schema"), answer.json(), "")
                : List.of();
    }
}
