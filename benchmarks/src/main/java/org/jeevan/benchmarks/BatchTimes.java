package org.jeevan.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jeevan.summarization.essentials.EssentialsReader;
import org.jeevan.summarization.evaluation.Report;
import org.jeevan.summarization.narrative.BestSentences;
import org.jeevan.summarization.narrative.guard.Guard;
import org.jeevan.summarization.pegasus.Device;
import org.jeevan.summarization.pegasus.GenerationSettings;
import org.jeevan.summarization.pegasus.ModelBundle;
import org.jeevan.summarization.pegasus.PegasusModel;
import org.jeevan.summarization.pegasus.PegasusModel.Progress;
import org.jeevan.summarization.pegasus.PegasusTokenizer;
import org.jeevan.summarization.text.PageListener;
import org.jeevan.summarization.text.RecordText;
import org.jeevan.summarization.text.Sentence;
import org.jeevan.summarization.text.Sentences;
import org.jeevan.summarization.text.TextReader;
import org.jeevan.summarization.text.UnreadableRecord;

/** The child of {@link BatchSpeed}: all that is done for a record but the model's part, and that for 1, 2, 4, 8 at once. */
final class BatchTimes {

    private static final List<Integer> SIZES = List.of(1, 2, 4, 8);
    private static final PageListener NOBODY = (pagesRead, pagesAll) -> {};

    private final ModelBundle bundle;
    private final PegasusModel model;
    private final PegasusTokenizer tokenizer;
    private final BestSentences best = BestSentences.standard();
    private final Guard guard = new Guard();

    /** For one record, in seconds. */
    private record Times(double wall, double computing) {}

    private BatchTimes(ModelBundle bundle, PegasusModel model, PegasusTokenizer tokenizer) {
        this.bundle = bundle;
        this.model = model;
        this.tokenizer = tokenizer;
    }

    public static void main(String[] arguments) throws Exception {
        List<Report> reports = Report.readAll(Path.of(arguments[0]), arguments[1]);
        ModelBundle bundle = ModelBundle.open(Path.of(arguments[2]));
        int records = Math.min(reports.size(), Integer.parseInt(arguments[3]));
        try (PegasusModel model = PegasusModel.open(bundle, Device.CPU, Integer.parseInt(arguments[4]));
                PegasusTokenizer tokenizer = PegasusTokenizer.open(bundle)) {
            new BatchTimes(bundle, model, tokenizer)
                    .measure(reports.subList(0, records), Integer.parseInt(arguments[5]));
        }
    }

    private void measure(List<Report> reports, int rounds) throws IOException, UnreadableRecord {
        List<BatchRecord> records = reports.stream()
                .map(report -> BatchRecord.of(report, bundle, tokenizer))
                .toList();
        List<Times> others = new ArrayList<>();
        Map<Integer, List<Times>> bySize = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) { // the first one warms up
            Times other = others(records);
            Map<Integer, Times> written = new LinkedHashMap<>();
            SIZES.forEach(size -> written.put(size, model(records, size)));
            if (round >= 0) {
                others.add(other);
                written.forEach((size, times) ->
                        bySize.computeIfAbsent(size, none -> new ArrayList<>()).add(times));
            }
        }
        say(records, median(others), bySize);
    }

    private void say(List<BatchRecord> records, Times other, Map<Integer, List<Times>> bySize) {
        double inputs = records.stream()
                .mapToInt(record -> record.inputs().size())
                .average()
                .orElseThrow();
        print("sentences of a record that the model writes, mean", "%.1f", inputs);
        print("all but the model", "%s", text(other));
        Times alone = median(bySize.get(1));
        bySize.forEach((size, all) -> {
            Times times = median(all);
            print("model, %d at once".formatted(size), "%s, %.2f times", text(times), alone.wall() / times.wall());
            print(
                    "end to end, %d at once".formatted(size),
                    "%.1f records/s, %.2f times (%.2f in processor time)",
                    1 / (other.wall() + times.wall()),
                    (other.wall() + alone.wall()) / (other.wall() + times.wall()),
                    (other.computing() + alone.computing()) / (other.computing() + times.computing()));
        });
    }

    private Times others(List<BatchRecord> records) throws UnreadableRecord {
        long begin = System.nanoTime();
        long computed = computed();
        for (BatchRecord record : records) {
            RecordText text = TextReader.read(record.content(), "text/plain", NOBODY);
            new EssentialsReader().read(text);
            List<Sentence> sentences = Sentences.of(text);
            String narrative = best.forNarrative(sentences).stream()
                    .map(index -> sentences.get(index).closed())
                    .collect(Collectors.joining(" "));
            guard.check(narrative, sentences);
        }
        return times(begin, computed, records.size());
    }

    private Times model(List<BatchRecord> records, int size) {
        GenerationSettings settings = bundle.generation();
        long begin = System.nanoTime();
        long computed = computed();
        for (int from = 0; from < records.size(); from += size) {
            List<long[]> inputs = records.subList(from, Math.min(from + size, records.size())).stream()
                    .flatMap(record -> record.inputs().stream())
                    .toList();
            if (!inputs.isEmpty()) {
                model.generate(inputs, settings, Progress.NONE);
            }
        }
        return times(begin, computed, records.size());
    }

    private static Times times(long begin, long computed, int records) {
        return new Times((System.nanoTime() - begin) / 1e9 / records, (double) (computed() - computed) / 1e9 / records);
    }

    private static Times median(List<Times> all) {
        return new Times(
                all.stream().mapToDouble(Times::wall).sorted().toArray()[all.size() / 2],
                all.stream().mapToDouble(Times::computing).sorted().toArray()[all.size() / 2]);
    }

    /** Nanoseconds of all threads of this process. */
    private static long computed() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static String text(Times times) {
        return String.format(
                Locale.ROOT, "%.1f ms, %.1f ms of processor time", times.wall() * 1e3, times.computing() * 1e3);
    }

    private static void print(String what, String figure, Object... values) {
        System.out.println(what + "=" + String.format(Locale.ROOT, figure, values));
    }
}
