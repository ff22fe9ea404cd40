package org.jeevan.summarization.narrative.guard;

import java.util.ArrayList;
import java.util.List;
import org.jeevan.summarization.essentials.Term;
import org.jeevan.summarization.essentials.Vocabulary;
import org.jeevan.summarization.narrative.guard.Token.Kind;
import org.jeevan.summarization.text.Sentence;

/** Reads sentences as passages: their tokens, medicines under one name, and abbreviated conditions written out. */
final class Reading {

    private static final int ABBREVIATION_MAX = 6;

    private final Lexicon lexicon = new Lexicon();
    private final Vocabulary vocabulary = Vocabulary.standard();

    Lexicon lexicon() {
        return lexicon;
    }

    /** A sentence with its heading before it, which belongs to what it says. */
    Passage of(Sentence sentence) {
        String heading = sentence.section().isEmpty() ? "" : sentence.section() + ": ";
        return of(sentence, heading + sentence.text());
    }

    Passage of(String statement) {
        return of(null, statement);
    }

    private Passage of(Sentence source, String text) {
        List<Token> tokens = Lexer.read(text, lexicon);
        tokens = writtenOut(vocabulary.find(Vocabulary.Kind.CONDITION, text), tokens);
        tokens = named(vocabulary.find(Vocabulary.Kind.MEDICINE, text), tokens);
        return new Passage(source, text, tokens, new Scopes(tokens, lexicon));
    }

    /** One token for a medicine's name; a number that belongs to a brand's name stays a number. */
    private static List<Token> named(List<Term> medicines, List<Token> tokens) {
        if (medicines.isEmpty()) {
            return tokens;
        }
        List<Token> named = new ArrayList<>();
        int next = 0;
        Term last = null;
        for (Token token : tokens) {
            while (next < medicines.size() && medicines.get(next).end() <= token.start()) {
                next++;
            }
            Term term = next < medicines.size() && medicines.get(next).start() <= token.start() ? medicines.get(next) : null;
            if (term == null || term.weak() || token.is(Kind.NUMBER)) {
                named.add(token);
            } else if (term != last) {
                named.add(new Token(
                        Kind.MEDICINE, token.reach(), term.normalized(), "", token.gap(), token.start(), term.end()));
                last = term;
            }
        }
        return named;
    }

    /** "HTN" and "COPD" as the words they stand for. */
    private List<Token> writtenOut(List<Term> conditions, List<Token> tokens) {
        List<Term> abbreviations = conditions.stream().filter(Reading::isAbbreviation).toList();
        if (abbreviations.isEmpty()) {
            return tokens;
        }
        List<Token> written = new ArrayList<>();
        for (Token token : tokens) {
            Term term = abbreviations.stream()
                    .filter(one -> one.start() == token.start() && one.end() == token.end())
                    .findFirst()
                    .orElse(null);
            written.addAll(term == null ? List.of(token) : words(term, token));
        }
        return written;
    }

    private List<Token> words(Term term, Token token) {
        List<Token> words = Lexer.read(term.normalized(), lexicon);
        List<Token> placed = new ArrayList<>();
        for (Token word : words) {
            placed.add(new Token(
                    word.kind(),
                    word.reach(),
                    word.norm(),
                    word.unit(),
                    placed.isEmpty() ? token.gap() : Token.Gap.NONE,
                    token.start(),
                    token.end()));
        }
        return placed;
    }

    private static boolean isAbbreviation(Term term) {
        return !term.weak()
                && term.text().length() <= ABBREVIATION_MAX
                && term.text().chars().allMatch(Character::isUpperCase)
                && !term.normalized().equalsIgnoreCase(term.text());
    }
}
