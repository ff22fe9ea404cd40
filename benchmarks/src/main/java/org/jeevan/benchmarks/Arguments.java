package org.jeevan.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** What follows a benchmark's name: {@code name=value}, or numbers alone. */
record Arguments(List<String> values) {

    int number(String name, int otherwise) {
        String text = text(name, null);
        return text == null ? otherwise : Integer.parseInt(text);
    }

    String text(String name, String otherwise) {
        return values.stream()
                .filter(value -> value.startsWith(name + "="))
                .findFirst()
                .map(value -> value.substring(name.length() + 1))
                .orElse(otherwise);
    }

    /** A path that is not absolute is one from the project's folder, two above the working directory. */
    Path file(String name, String otherwise) {
        return Path.of("..", "..").resolve(text(name, otherwise)).normalize();
    }

    /** Those without a name. */
    List<Integer> numbers() {
        return values.stream()
                .filter(value -> !value.contains("="))
                .map(Integer::valueOf)
                .toList();
    }
}
