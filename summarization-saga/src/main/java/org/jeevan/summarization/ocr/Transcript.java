package org.jeevan.summarization.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jeevan.summarization.layout.Columns;
import org.jeevan.summarization.layout.Placed;

/**
 * The text of a page's picture, line by line. A word that was not read with confidence is not shown, because a wrong dose is
 * worse than none: {@link #ILLEGIBLE} stands in its place. Numbers must be surer than words, whose errors a reader sees.
 */
final class Transcript {

    static final String ILLEGIBLE = "[illegible]";

    private static final int SURE_OF_A_WORD = 30;
    private static final int SURE_OF_A_NAME = 50; // with a digit, such as HbA1c or q8h
    private static final int SURE_OF_A_MARK = 60;
    private static final int SURE_OF_A_NUMBER = 70;
    private static final int SURE_OF_A_PAGE = 60;
    private static final int WORDS_MIN = 2;

    private final GreyImage image;
    private final List<Word> words;

    Transcript(GreyImage image, List<Word> words) {
        this.image = image;
        this.words = words;
    }

    /** Whether this is a page of writing, the right way up, and not what a program sees in a photograph. */
    boolean makesSense() {
        return confidence() >= SURE_OF_A_PAGE
                && words.stream().filter(this::legibleWord).count() >= WORDS_MIN;
    }

    /** The mean over all words, weighed by their length. */
    double confidence() {
        double sum = 0;
        double characters = 0;
        for (Word word : words) {
            if (word.says()) {
                sum += word.confidence() * word.text().length();
                characters += word.text().length();
            }
        }
        return characters == 0 ? 0 : sum / characters;
    }

    /** How many words were seen, read rightly or not. */
    long size() {
        return words.stream().filter(Word::says).count();
    }

    /** An empty line stands between paragraphs, and around columns. */
    String text() {
        List<List<Word>> lines = lines();
        List<List<Placed>> written = lines.stream().map(this::written).toList();
        return Columns.inOrder(written).map(Transcript::joined).orElseGet(() -> inParagraphs(lines, written));
    }

    private static String joined(List<List<Placed>> lines) {
        return lines.stream().map(line -> joinedWords(line) + "\n").collect(Collectors.joining());
    }

    private static String inParagraphs(List<List<Word>> lines, List<List<Placed>> written) {
        StringBuilder text = new StringBuilder();
        Word.Line last = null;
        for (int i = 0; i < lines.size(); i++) {
            if (!written.get(i).isEmpty()) {
                Word.Line place = lines.get(i).getFirst().line();
                text.append(last != null && !last.sameParagraph(place) ? "\n" : "");
                text.append(joinedWords(written.get(i))).append('\n');
                last = place;
            }
        }
        return text.toString();
    }

    private static String joinedWords(List<Placed> line) {
        return line.stream().map(Placed::text).collect(Collectors.joining(" "));
    }

    private List<List<Word>> lines() {
        List<List<Word>> lines = new ArrayList<>();
        for (Word word : words) {
            if (lines.isEmpty() || !lines.getLast().getFirst().line().equals(word.line())) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(word);
        }
        return lines;
    }

    private List<Placed> written(List<Word> line) {
        List<Placed> written = new ArrayList<>();
        for (Word word : line) {
            String text = written(word);
            boolean again = text.equals(ILLEGIBLE)
                    && !written.isEmpty()
                    && written.getLast().text().equals(ILLEGIBLE);
            if (!text.isEmpty() && !again) {
                written.add(new Placed(text, word.box().getMinX(), word.box().getMaxX()));
            }
        }
        return written;
    }

    private String written(Word word) {
        if (!word.says()) {
            return word.confidence() >= SURE_OF_A_MARK ? withoutDust(word.text()) : "";
        }
        return legible(word) ? withoutDust(word.text()) : ILLEGIBLE;
    }

    private boolean legibleWord(Word word) {
        return word.hasLetter() && word.text().length() > 1 && legible(word);
    }

    private boolean legible(Word word) {
        if (!word.hasDigit()) {
            return word.confidence() >= SURE_OF_A_WORD;
        }
        if (!word.isNumber()) {
            return word.confidence() >= SURE_OF_A_NAME;
        }
        return word.confidence() >= SURE_OF_A_NUMBER && !LostPoint.in(word, image);
    }

    /** Specks and what is left of a table's rules look like bars and opening quotes. */
    private static String withoutDust(String text) {
        return text.replaceAll("^[|\u2018_~]+|[|_~]+$", "");
    }
}
