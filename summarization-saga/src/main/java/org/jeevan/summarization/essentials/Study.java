package org.jeevan.summarization.essentials;

import java.util.List;
import java.util.Set;

/** A test whose result is told in words: what an image or a tracing shows, from the verb to the end of the sentence. */
final class Study {

    private static final Set<String> NAMES = Set.of(
            "chest x ray", "x ray", "computed tomography", "mri", "ultrasound", "doppler", "mammogram", "angiogram",
            "bone scan", "pet scan", "hida scan", "v q scan", "thyroid scan", "barium enema", "intravenous pyelogram",
            "myelogram", "cystogram", "endoscopy", "cystoscopy", "cardiac catheterization", "pathology", "ekg",
            "echocardiogram", "stress test", "holter monitor", "pulmonary function tests", "electroencephalogram",
            "electromyography", "polysomnogram", "audiogram", "bone density", "imaging", "pap smear", "gram stain",
            "peripheral smear", "urinalysis", "blood culture", "urine culture", "wound culture", "stool culture");

    private static final Set<String> VERBS = WordSet.of("""
            show showed shown showing reveal revealed revealing demonstrate demonstrated demonstrating is
            was were are suggested confirmed indicated indicate confirm remained read identified found grew
            evidenced documented""");

    private static final Set<String> NOT_VALUES = WordSet.of("""
            performed done obtained ordered reviewed recommended pending scheduled taken discussed planned
            repeated to being not sent also then made offered requested carried drawn begun notified there
            consulted concerned seen""");

    private static final Set<String> SKIPPED =
            WordSet.of("""
            as that to be a an the have evidence of some also only for""");

    private static final int VERB_WITHIN = 14;
    private static final int VALUE_MAX = 240;

    private Study() {}

    static boolean isStudy(Term term) {
        return NAMES.contains(term.normalized());
    }

    /** Null where the sentence does not tell what was seen. */
    static Span value(Passage passage, int nameEnd) {
        List<Token> tokens = passage.tokens();
        int first = passage.tokenFrom(nameEnd);
        if (first < tokens.size() && isColon(passage.gapBefore(first))) {
            return valueFrom(passage, first);
        }
        for (int i = first; i < tokens.size() && i < first + VERB_WITHIN; i++) {
            String gap = passage.gapBefore(i);
            if (gap.indexOf(';') >= 0 || gap.startsWith(". ")) {
                return null;
            }
            boolean verb = VERBS.contains(tokens.get(i).word());
            if (verb && i + 1 < tokens.size() && !NOT_VALUES.contains(tokens.get(i + 1).word())) {
                return valueFrom(passage, i + 1);
            }
        }
        return null;
    }

    private static Span valueFrom(Passage passage, int index) {
        List<Token> tokens = passage.tokens();
        int first = index;
        while (first < tokens.size() - 1 && SKIPPED.contains(tokens.get(first).word())) {
            first++;
        }
        int start = tokens.get(first).start();
        int end = end(passage.text(), start);
        return end > start ? new Span(start, end) : null;
    }

    private static int end(String text, int start) {
        int end = Math.min(text.length(), start + VALUE_MAX);
        for (int i = start; i < end; i++) {
            boolean stop = text.charAt(i) == '.' && (i + 1 == text.length() || text.charAt(i + 1) == ' ');
            if (text.charAt(i) == ';' || stop && i > start + 2) {
                end = i;
            }
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1)) && ")%".indexOf(text.charAt(end - 1)) < 0) {
            end--;
        }
        return end;
    }

    private static boolean isColon(String gap) {
        return gap.indexOf(':') >= 0 || gap.equals(" - ") || gap.equals(" (");
    }
}
