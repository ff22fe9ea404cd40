package org.jeevan.benchmarks;

import java.util.List;

/** What follows a benchmark's name: {@code name=number}, or numbers alone. */
record Arguments(List<String> values) {

    int number(String name, int otherwise) {
        return values.stream()
                .filter(value -> value.startsWith(name + "="))
                .findFirst()
                .map(value -> Integer.parseInt(value.substring(name.length() + 1)))
                .orElse(otherwise);
    }

    /** Those without a name. */
    List<Integer> numbers() {
        return values.stream()
                .filter(value -> !value.contains("="))
                .map(Integer::valueOf)
                .toList();
    }
}
