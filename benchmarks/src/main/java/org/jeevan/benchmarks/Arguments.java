package org.jeevan.benchmarks;

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

    /** Those without a name. */
    List<Integer> numbers() {
        return values.stream()
                .filter(value -> !value.contains("="))
                .map(Integer::valueOf)
                .toList();
    }
}
