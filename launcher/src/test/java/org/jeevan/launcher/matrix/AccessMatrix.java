package org.jeevan.launcher.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who gets which answer where: {@code access-matrix.csv}, written by hand. Each request has an empty JSON object as its body,
 * so that whoever may call gets as far as the validation, and nobody else does.
 */
final class AccessMatrix {

    private static final Path FILE = Path.of("src/test/resources/access-matrix.csv");

    private AccessMatrix() {}

    /** Who asks. Of staff, each is of a hospital of its own; all but the uploader's uploaded nothing. */
    enum Who {
        NOBODY,
        PATIENT,
        OTHER_PATIENT,
        UNCONFIRMED,
        UPLOADER,
        STAFF,
        GRANTED,
        EXPIRED,
        REVOKED,
        EMERGENCY,
        PENDING,
        AUDITOR,
        ADMIN
    }

    /** {@code expected} is an HTTP status for each. */
    record Row(String method, String path, Map<Who, Integer> expected) {

        String key() {
            return method + " " + path;
        }
    }

    /** In the order of the file, in which what one row changes the next row may change back. */
    static List<Row> rows() {
        try {
            List<String> lines = Files.readAllLines(FILE);
            List<Who> columns = Arrays.stream(lines.getFirst().split(","))
                    .skip(2)
                    .map(name -> Who.valueOf(name.toUpperCase(Locale.ROOT)))
                    .toList();
            return lines.stream()
                    .skip(1)
                    .map(line -> row(line.split(","), columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String[] cells, List<Who> columns) {
        var expected = new EnumMap<Who, Integer>(Who.class);
        for (int i = 0; i < columns.size(); i++) {
            expected.put(columns.get(i), Integer.valueOf(cells[i + 2].strip()));
        }
        return new Row(cells[0], cells[1], expected);
    }
}
