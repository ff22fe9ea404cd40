package org.jeevan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jeevan.launcher.platform.SharedPlatform;
import org.jeevan.launcher.platform.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the API's own description says, against what the code serves. */
@ExtendWith(SharedPlatform.class)
class OpenApiIT {

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
