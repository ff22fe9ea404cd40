package org.jeevan.launcher.deploy;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jeevan.launcher.deploy.Route.Body;
import org.jeevan.launcher.deploy.Route.Side;
import org.springframework.util.unit.DataSize;

/** The files of nginx that say what the table says. */
final class RoutingConf {

    /** What a form's other parts and a part's own lines may add to a record. */
    private static final DataSize AROUND_A_RECORD = DataSize.ofMegabytes(1);

    private static final String NOTE = "# Made from ../routes.csv by RoutesTest: change that, then make this anew.\n\n";

    private RoutingConf() {}

    /** What no line names goes to the command side, which refuses it in its own words. */
    static String maps(List<Route> routes) {
        return NOTE
                + "map_hash_bucket_size 256;\n\n"
                + "map \"$request_method $uri\" $jeevan_route {\n    default other;\n"
                + routes.stream()
                        .map(route -> "    \"~%s\" \"%s\";\n".formatted(route.pattern(), route.name()))
                        .collect(joining())
                + "}\n\nmap $jeevan_route $jeevan_side {\n    default command;\n"
                + routes.stream()
                        .filter(route -> route.side() == Side.QUERY)
                        .map(route -> "    \"%s\" query;\n".formatted(route.name()))
                        .collect(joining())
                + "}\n";
    }

    /** Where more is taken in than elsewhere. */
    static String locations(List<Route> routes, DataSize recordSizeMax) {
        long megabytes = recordSizeMax.toMegabytes() + AROUND_A_RECORD.toMegabytes();
        return NOTE
                + routes.stream()
                        .filter(route -> route.body() == Body.RECORD)
                        .map(route -> """
                                location ~ "^%s" {
                                    client_max_body_size %dm;
                                    include proxy.conf;
                                }
                                """.formatted(route.pathPattern(), megabytes))
                        .collect(joining());
    }
}
