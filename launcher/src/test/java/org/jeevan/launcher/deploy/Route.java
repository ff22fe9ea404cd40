package org.jeevan.launcher.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A line of {@code deploy/routes.csv}: who answers what.
 *
 * @param path with variables as in {@code @RequestMapping}
 */
record Route(String method, String path, Side side, Body body) {

    enum Side {
        COMMAND,
        QUERY
    }

    enum Body {
        NONE,
        FIELDS,
        RECORD
    }

    private static final String HEADER = "method,path,side,body";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");

    static List<Route> all() {
        try {
            List<String> lines = Files.readAllLines(Deployment.file("deploy/routes.csv"));
            if (!lines.getFirst().equals(HEADER)) {
                throw new IllegalStateException("routes.csv begins with " + HEADER);
            }
            return lines.stream().skip(1).map(Route::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Route parse(String line) {
        String[] cells = line.toUpperCase(Locale.ROOT).split(",");
        return new Route(cells[0], line.split(",")[1], Side.valueOf(cells[2]), Body.valueOf(cells[3]));
    }

    /** As in the log of nginx. */
    String name() {
        return method + " " + path;
    }

    /** Of the whole path; for nginx as for Java. */
    String pathPattern() {
        return VARIABLE.matcher(path).replaceAll("[^/]+") + "$";
    }

    /** Of method, a space and path. Whoever answers GET answers HEAD. */
    String pattern() {
        return "^" + (method.equals("GET") ? "(?:GET|HEAD)" : method) + " " + pathPattern();
    }

    /** A path that a browser could ask for. */
    String example() {
        return VARIABLE.matcher(path).replaceAll("0198f3a2-0000-7000-8000-00000000abcd");
    }
}
