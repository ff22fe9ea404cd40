package org.jeevan.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jeevan.command.CommandSettings;
import org.jeevan.launcher.ServedPaths;
import org.jeevan.launcher.deploy.Route.Body;
import org.jeevan.launcher.deploy.Route.Side;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/**
 * {@code deploy/routes.csv} against the code that serves, and nginx's files against the table. After a change of the table
 * {@code -Drouting.refresh=true} writes those files.
 */
class RoutesTest {

    private static final List<Route> ROUTES = Route.all();
    private static final Map<String, String> SIDES =
            Map.of("org.jeevan.command", "COMMAND", "org.jeevan.query", "QUERY");

    @Test
    void every_path_that_is_served_stands_in_the_table_once_and_on_its_side() {
        Map<String, String> served = new TreeMap<>();
        ServedPaths.all().forEach((path, controller) -> served.put(path, side(controller)));
        Map<String, String> routed = new TreeMap<>();
        ROUTES.forEach(route -> routed.put(route.name(), route.side().name()));
        assertThat(routed).isEqualTo(served);
        assertThat(ROUTES).extracting(Route::name).doesNotHaveDuplicates();
    }

    @Test
    void the_first_line_that_matches_a_request_is_its_own_or_one_of_the_same_side() {
        for (Route route : ROUTES) {
            Route first = ROUTES.stream()
                    .filter(each -> Pattern.compile(each.pattern())
                            .matcher(route.method() + " " + route.example())
                            .find())
                    .findFirst()
                    .orElseThrow();
            assertThat(first.side()).as(route.name()).isEqualTo(route.side());
        }
    }

    @Test
    void the_query_side_is_only_ever_read_from() {
        assertThat(ROUTES)
                .filteredOn(route -> route.side() == Side.QUERY)
                .allSatisfy(route -> assertThat(route.method()).isEqualTo("GET"));
    }

    @Test
    void records_are_taken_in_where_forms_of_several_parts_are() {
        assertThat(ROUTES)
                .filteredOn(route -> route.body() == Body.RECORD)
                .extracting(Route::name)
                .containsExactlyInAnyOrderElementsOf(ServedPaths.multipart());
    }

    @Test
    void nginx_routes_as_the_table_says() throws IOException {
        requireCurrent("deploy/nginx/routes.conf", RoutingConf.maps(ROUTES));
        requireCurrent("deploy/nginx/locations.conf", RoutingConf.locations(ROUTES, recordSizeMax()));
    }

    private static void requireCurrent(String name, String content) throws IOException {
        Path file = Deployment.file(name);
        if (Boolean.getBoolean("routing.refresh")) {
            Files.writeString(file, content);
        }
        assertThat(file).hasContent(content);
    }

    private static DataSize recordSizeMax() {
        return new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("jeevan", CommandSettings.class)
                .recordSizeMax();
    }

    private static String side(Class<?> controller) {
        String name = controller.getName();
        return SIDES.entrySet().stream()
                .filter(side -> name.startsWith(side.getKey() + "."))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("neither side: " + name);
    }
}
