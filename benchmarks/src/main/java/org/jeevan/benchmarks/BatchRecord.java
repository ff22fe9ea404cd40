package org.jeevan.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jeevan.summarization.evaluation.Report;
import org.jeevan.summarization.narrative.BestSentences;
import org.jeevan.summarization.pegasus.ModelBundle;
import org.jeevan.summarization.pegasus.PegasusTokenizer;
import org.jeevan.summarization.text.Sentence;
import org.jeevan.summarization.text.Sentences;

/**
 * A report as a file, and what a model of marked sentences is given for it: much as the reader lays it out, the sentence
 * to write behind its mark, then the best others that fit.
 */
record BatchRecord(byte[] content, List<long[]> inputs) {

    private static final BestSentences BEST = BestSentences.standard();

    static BatchRecord of(Report report, ModelBundle bundle, PegasusTokenizer tokenizer) {
        List<Sentence> sentences = Sentences.of(report.text());
        List<long[]> tokens = sentences.stream()
                .map(sentence -> tokenizer.encode(sentence.closed()))
                .toList();
        List<Integer> others = BEST.bestFirst(sentences);
        List<long[]> inputs = BEST.forNarrative(sentences).stream()
                .map(index -> tokenizer.withEnd(input(index, others, tokens, bundle)))
                .toList();
        String text = report.text().pages().getFirst().text();
        return new BatchRecord(text.getBytes(UTF_8), inputs);
    }

    private static long[] input(int marked, List<Integer> others, List<long[]> tokens, ModelBundle bundle) {
        int tokensMax = bundle.notes().inputTokensMax().orElse(bundle.positions()) - 1;
        long[] marker = {bundle.notes().markerTokenId()};
        long[] input =
                Arrays.copyOf(joined(marker, tokens.get(marked)), Math.min(tokensMax, 1 + tokens.get(marked).length));
        int taken = 1;
        for (int other : others) {
            long[] more = tokens.get(other);
            if (other != marked && taken < bundle.notes().sentencesMax() && input.length + more.length <= tokensMax) {
                input = joined(input, more);
                taken++;
            }
        }
        return input;
    }

    private static long[] joined(long[] first, long[] second) {
        return LongStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }
}
