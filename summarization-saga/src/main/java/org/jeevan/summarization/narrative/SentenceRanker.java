package org.jeevan.summarization.narrative;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.jeevan.summarization.text.Sentence;

/**
 * Scores sentences by their {@link SentenceFeatures}: a weighted sum, and a layer of a few units above it. The weights
 * were fitted so that the softmax of a report's scores prefers the sentences that reach most ROUGE against a person's
 * one-line description of it: see {@code training/README.md}.
 */
final class SentenceRanker {

    private static final String WEIGHTS = "sentence-ranker.properties";

    /** The weight that a feature has in the score itself, followed by its weights in the units. */
    private final Map<String, double[]> weights;

    private final double[] bias;
    private final double[] output;

    SentenceRanker() {
        this(load());
    }

    /** @param weights by feature's name; "bias" and "output" belong to the units, after a number that is not used */
    SentenceRanker(Map<String, double[]> weights) {
        this.weights = new HashMap<>(weights);
        this.bias = this.weights.remove("bias");
        this.output = this.weights.remove("output");
    }

    /** One score per sentence; higher is better, and only differences within a record mean anything. */
    double[] score(List<Sentence> sentences) {
        SentenceFeatures features = new SentenceFeatures(sentences);
        return IntStream.range(0, sentences.size())
                .mapToDouble(index -> score(features.of(index)))
                .toArray();
    }

    double score(Map<String, Double> features) {
        double[] sums = bias.clone();
        features.forEach((name, value) -> {
            double[] row = weights.get(name);
            if (row != null && value != 0) {
                Arrays.setAll(sums, unit -> sums[unit] + value * row[unit]);
            }
        });
        double score = sums[0];
        for (int unit = 1; unit < sums.length; unit++) {
            score += Math.max(0, sums[unit]) * output[unit];
        }
        return score;
    }

    private static Map<String, double[]> load() {
        Properties properties = new Properties();
        try (InputStream resource = SentenceRanker.class.getResourceAsStream(WEIGHTS);
                Reader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + WEIGHTS, e);
        }
        Map<String, double[]> weights = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> weights.put(name, numbers(properties.getProperty(name))));
        return weights;
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
