package org.jeevan.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One table of figures beside their targets, in Markdown, with how they were come by. */
final class Report {

    private final String benchmark;
    private final Machine machine;
    private final List<String> method = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    Report(String benchmark, Machine machine) {
        this.benchmark = benchmark;
        this.machine = machine;
    }

    private record Row(String what, String figure, String target) {}

    void method(String sentence) {
        method.add(sentence);
    }

    void add(String what, String target, String figure, Object... values) {
        var row = new Row(what, String.format(Locale.ROOT, figure, values), target);
        rows.add(row);
        System.err.printf("  %s: %s%n", row.what, row.figure);
    }

    void print() {
        System.out.printf("%n### %s%n%n%s.%n%s%n%n", benchmark, machine, String.join(" ", method));
        int what = width(List.of("what"), Row::what);
        int figure = width(List.of("figure"), Row::figure);
        print(what, figure, new Row("what", "figure", "target"));
        print(what, figure, new Row("-".repeat(what), "-".repeat(figure), "------"));
        rows.forEach(row -> print(what, figure, row));
    }

    private static void print(int what, int figure, Row row) {
        System.out.printf("| %-" + what + "s | %-" + figure + "s | %s |%n", row.what, row.figure, row.target);
    }

    private int width(List<String> heading, java.util.function.Function<Row, String> column) {
        return java.util.stream.Stream.concat(heading.stream(), rows.stream().map(column))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
