package org.jeevan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Story;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the API's own description says, against what the code serves. */
@OnSharedPlatform
class OpenApiIT {

    private static final Path IN_REPOSITORY = Path.of("../docs/openapi.json");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Story story;

    OpenApiIT(Story story) {
        this.story = story;
    }

    @Test
    void the_description_lists_exactly_what_is_served() {
        JsonNode paths =
                story.process().client().get("/v3/api-docs").require(200).json().get("paths");
        Set<String> described = new TreeSet<>();
        paths.propertyNames().forEach(path -> paths.get(path)
                .propertyNames()
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        assertThat(described).isEqualTo(served());
    }

    /** Other programs, the web application among them, are made from the repository's. */
    @Test
    void the_description_in_the_repository_is_the_one_that_is_served() throws IOException {
        JsonNode served =
                story.process().client().get("/v3/api-docs").require(200).json();
        if (Boolean.getBoolean("openapi.refresh")) {
            Files.writeString(IN_REPOSITORY, PRETTY.writeValueAsString(served) + "\n");
        }
        assertThat(PRETTY.readTree(IN_REPOSITORY))
                .as("docs/openapi.json: run this test with -Dopenapi.refresh=true, then `npm run types` in frontend/")
                .isEqualTo(served);
    }

    /** A {@code Map} would be described as an object of anything. */
    @Test
    void every_answer_and_every_body_has_a_named_shape() {
        JsonNode paths =
                story.process().client().get("/v3/api-docs").require(200).json().get("paths");
        assertThat(paths.findParents("application/json")).isNotEmpty().allSatisfy(content -> assertThat(
                        content.at("/application~1json/schema").has("$ref"))
                .as(content.toString())
                .isTrue());
    }

    @Test
    void the_description_can_be_read_as_a_page() {
        assertThat(story.process().client().get("/swagger-ui").status()).isIn(200, 302);
    }

    private static Set<String> served() {
        return OurClasses.ALL.stream()
                .filter(type -> type.isAnnotatedWith(RestController.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).flatMap(method -> served(type, method)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> served(Class<?> controller, Method method) {
        RequestMapping own = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (own == null) {
            return Stream.of();
        }
        RequestMapping all = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        String prefix = all == null ? "" : all.path()[0];
        Stream<String> paths = own.path().length == 0 ? Stream.of("") : Arrays.stream(own.path());
        return paths.map(path -> own.method()[0] + " " + prefix + path);
    }
}
