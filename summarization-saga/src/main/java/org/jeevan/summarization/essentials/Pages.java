package org.jeevan.summarization.essentials;

import java.util.HashMap;
import java.util.Map;
import org.jeevan.api.summary.RecordSummary.Source;
import org.jeevan.summarization.text.Page;
import org.jeevan.summarization.text.RecordText;
import org.jeevan.summarization.text.Sentence;

/**
 * Finds a sentence as it stands on its page, with the hyphens at the ends of lines. Of a sentence over two pages it gives
 * the part that has the item's name.
 */
final class Pages {

    /** A page's text without white space and hyphens, and where each of its characters was. */
    private record Bare(String text, int[] offsets, String page) {

        static Bare of(String page) {
            StringBuilder bare = new StringBuilder(page.length());
            int[] offsets = new int[page.length()];
            for (int i = 0; i < page.length(); i++) {
                if (isKept(page.charAt(i))) {
                    offsets[bare.length()] = i;
                    bare.append(page.charAt(i));
                }
            }
            return new Bare(bare.toString(), offsets, page);
        }

        /** What stands on the page between two characters of the bare text, white space as single blanks. */
        String between(int from, int to) {
            return page.substring(offsets[from], offsets[to - 1] + 1).replaceAll("[\\s\\u00A0]+", " ");
        }
    }

    private final Map<Integer, String> pages = new HashMap<>();
    private final Map<Integer, Bare> bares = new HashMap<>();
    private final Map<Integer, Integer> reached = new HashMap<>();
    private Sentence last;
    private Source whole;

    Pages(RecordText record) {
        for (Page page : record.pages()) {
            pages.put(page.number(), page.text());
        }
    }

    /** The sentence's own text where it cannot be found, which a footer inside it may cause. */
    Source source(Sentence sentence, String name) {
        if (!sentence.equals(last)) {
            last = sentence;
            whole = whole(sentence);
        }
        return whole != null ? whole : overTwoPages(sentence, bare(sentence.text()), bare(name));
    }

    /** Sentences come in their order, so the search goes on where the last one was; null where it does not stand on one page. */
    private Source whole(Sentence sentence) {
        String wanted = bare(sentence.text());
        Bare page = page(sentence.page());
        int next = page.text.indexOf(wanted, reached.getOrDefault(sentence.page(), 0));
        int at = wanted.isEmpty() ? -1 : next >= 0 ? next : page.text.indexOf(wanted);
        if (at < 0) {
            return null;
        }
        reached.put(sentence.page(), at);
        return new Source(sentence.page(), page.between(at, at + wanted.length()));
    }

    private Source overTwoPages(Sentence sentence, String wanted, String name) {
        Bare page = page(sentence.page());
        int length = longestPrefix(page.text, wanted);
        int named = wanted.indexOf(name);
        boolean onNext = named + name.length() > length && pages.containsKey(sentence.page() + 1);
        if (onNext) {
            Bare next = page(sentence.page() + 1);
            int rest = Math.min(length, Math.max(0, named));
            int at = next.text.indexOf(wanted.substring(rest));
            return at < 0
                    ? new Source(sentence.page(), sentence.text())
                    : new Source(sentence.page() + 1, next.between(at, at + wanted.length() - rest));
        }
        int at = length == 0 ? -1 : page.text.indexOf(wanted.substring(0, length));
        String text = at < 0 ? sentence.text() : page.between(at, at + length);
        return new Source(sentence.page(), text);
    }

    /** By halving, since a prefix of what is found is found as well. */
    private static int longestPrefix(String text, String wanted) {
        int found = 0;
        int missing = wanted.length() + 1;
        while (missing - found > 1) {
            int middle = (found + missing) >>> 1;
            if (text.contains(wanted.substring(0, middle))) {
                found = middle;
            } else {
                missing = middle;
            }
        }
        return found;
    }

    private Bare page(int number) {
        return bares.computeIfAbsent(number, missing -> Bare.of(pages.getOrDefault(missing, "")));
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isKept(text.charAt(i))) {
                bare.append(text.charAt(i));
            }
        }
        return bare.toString();
    }

    private static boolean isKept(char c) {
        return c != '-' && c != '\u00AD' && c != '\u00A0' && !Character.isWhitespace(c);
    }
}
