package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** As many numbers as names, in the same order: "BUN and creatinine are 5 and 0.3 respectively". */
final class RespectiveValues {

    private static final Pattern BETWEEN_NAMES = Pattern.compile("(?:,| ?/|,? and|, and) ?(?:the |serum )?");
    private static final Pattern LEAD = Pattern.compile(
            "(?: levels?)?(?: (?:on|at) (?:admission|discharge|presentation)| today)?(?:(?: (?:are|were|was|is|of|at|both|low|high|elevated|stayed|remained)){1,4}|:| =| -|-)? ");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile(" ?/ ?|,? and |, (?:and )?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?:\\.\\d{1,3})?(?![\\d.]*\\d)");

    private RespectiveValues() {}

    /** Hands on each name with its number; answers the terms that were read so, and those that were told before. */
    static List<Term> in(Passage passage, List<Term> told, BiConsumer<String, String> result) {
        List<Term> terms = passage.terms(Kind.TEST).stream()
                .filter(term -> !told.contains(term))
                .toList();
        List<Term> read = new ArrayList<>(told);
        int first = 0;
        while (first < terms.size()) {
            int last = first;
            while (last + 1 < terms.size()
                    && matches(
                            BETWEEN_NAMES,
                            passage,
                            terms.get(last).end(),
                            terms.get(last + 1).start())) {
                last++;
            }
            List<Span> numbers =
                    last > first ? numbers(passage.text(), terms.get(last).end()) : List.of();
            if (last > first && numbers.size() == last - first + 1) {
                for (int i = first; i <= last; i++) {
                    result.accept(terms.get(i).text(), numbers.get(i - first).of(passage.text()));
                    read.add(terms.get(i));
                }
            }
            first = last + 1;
        }
        return read;
    }

    private static boolean matches(Pattern pattern, Passage passage, int from, int to) {
        return from <= to && pattern.matcher(passage.text()).region(from, to).matches();
    }

    private static List<Span> numbers(String text, int from) {
        List<Span> numbers = new ArrayList<>();
        Matcher lead = LEAD.matcher(text).region(from, text.length());
        int at = lead.lookingAt() ? lead.end() : text.length();
        Matcher number = NUMBER.matcher(text).region(at, text.length()).useTransparentBounds(true);
        while (number.lookingAt()) {
            int end = Quantity.unitEnd(text, number.end());
            numbers.add(new Span(number.start(), end));
            Matcher next = BETWEEN_NUMBERS.matcher(text).region(end, text.length());
            number.region(next.lookingAt() ? next.end() : text.length(), text.length());
        }
        return numbers;
    }
}
