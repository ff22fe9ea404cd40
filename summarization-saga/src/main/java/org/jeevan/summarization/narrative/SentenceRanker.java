package org.jeevan.summarization.narrative;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jeevan.summarization.text.Sentence;

/**
 * Scores sentences by a weighted sum of their {@link SentenceFeatures}. The weights are a ridge regression on the
 * ROUGE scores that sentences of other reports reach against a person's one-line description of the same report:
 * see {@code training/README.md}.
 */
final class SentenceRanker {

    private static final String WEIGHTS = "sentence-ranker.properties";

    private final Map<String, Double> weights;

    SentenceRanker() {
        this(load());
    }

    SentenceRanker(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** One score per sentence; higher is better, and only the order means anything. */
    double[] score(List<Sentence> sentences) {
        SentenceFeatures features = new SentenceFeatures(sentences);
        return IntStream.range(0, sentences.size())
                .mapToDouble(index -> score(features.of(index)))
                .toArray();
    }

    private double score(Map<String, Double> features) {
        double score = 0;
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            score += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
        }
        return score;
    }

    private static Map<String, Double> load() {
        Properties properties = new Properties();
        try (InputStream resource = SentenceRanker.class.getResourceAsStream(WEIGHTS)) {
            properties.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + WEIGHTS, e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, name -> Double.valueOf(properties.getProperty(name))));
    }
}
