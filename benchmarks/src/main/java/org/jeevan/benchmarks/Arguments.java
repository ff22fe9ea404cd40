package org.jeevan.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What follows a benchmark's name: {@code name=number}, {@code name=text}, or numbers alone. */
record Arguments(List<String> values) {

    int number(String name, int otherwise) {
        return text(name).map(Integer::parseInt).orElse(otherwise);
    }

    Optional<String> text(String name) {
        return values.stream()
                .filter(value -> value.startsWith(name + "="))
                .findFirst()
                .map(value -> value.substring(name.length() + 1));
    }

    /** A path that is not absolute is one from the project's folder, two above the working directory. */
    Path file(String name, String otherwise) {
        return Path.of("..", "..").resolve(text(name).orElse(otherwise)).normalize();
    }

    /** Those without a name. */
    List<Integer> numbers() {
        return values.stream()
                .filter(value -> !value.contains("="))
                .map(Integer::valueOf)
                .toList();
    }
}
