package org.jeevan.summarization.narrative.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jeevan.summarization.essentials.Term;
import org.jeevan.summarization.essentials.Vocabulary;
import org.jeevan.summarization.narrative.guard.Token.Kind;
import org.jeevan.summarization.text.Sentence;

/**
 * Reads sentences as passages. The literal reading takes each word as it is written; the other one gives medicines their
 * generic name and writes abbreviated conditions out, which may go wrong where a text is in capitals. What is true in
 * either is true.
 */
final class Reading {

    /** Far more than a sentence of {@code Sentences} can have; what lies behind counts as not said. */
    private static final int CHARACTERS_MAX = 4000;

    private static final Set<String> PLANS = Set.of(
            Stem.of("plan"),
            Stem.of("recommendation"),
            Stem.of("recommend"),
            Stem.of("discuss"),
            Stem.of("consideration"));
    private static final int ABBREVIATION_MAX = 6;

    private final Lexicon lexicon;
    private final boolean literal;
    private final Vocabulary vocabulary = Vocabulary.standard();

    Reading(Lexicon lexicon, boolean literal) {
        this.lexicon = lexicon;
        this.literal = literal;
    }

    /** A sentence with its heading before it, which belongs to what it says. */
    Passage of(Sentence sentence) {
        String heading = sentence.section().isEmpty() ? "" : sentence.section() + ": ";
        String text = heading + sentence.text();
        return of(sentence, text.substring(0, Math.min(CHARACTERS_MAX, text.length())), heading.length());
    }

    Passage of(String statement) {
        return of(null, statement, 0);
    }

    private Passage of(Sentence source, String text, int bodyStart) {
        List<Token> tokens = Lexer.read(text, lexicon);
        if (!literal) {
            tokens = writtenOut(vocabulary.find(Vocabulary.Kind.CONDITION, text), tokens);
        }
        List<Term> medicines = vocabulary.find(Vocabulary.Kind.MEDICINE, text);
        tokens = named(medicines, tokens);
        int body =
                (int) tokens.stream().filter(token -> token.start() < bodyStart).count();
        for (int i = 0; i < body; i++) {
            tokens.set(i, withoutPlan(tokens.get(i)));
        }
        return new Passage(source, text, tokens, new Scopes(tokens, body, lexicon), body, names(medicines));
    }

    private static List<String> names(List<Term> medicines) {
        return medicines.stream().map(Term::normalized).toList();
    }

    /** What stands under "plan" or "recommendations" is not always planned, while what stands under "differential" is not certain. */
    private static Token withoutPlan(Token token) {
        boolean plan = token.is(Kind.HEDGE) && PLANS.contains(token.norm());
        return plan ? token.with(Kind.MODEST, Token.Reach.NONE, token.norm()) : token;
    }

    /** One token for a medicine's name; a number that belongs to a brand's name stays a number. */
    private List<Token> named(List<Term> medicines, List<Token> tokens) {
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
            Term term = next < medicines.size() && medicines.get(next).start() <= token.start()
                    ? medicines.get(next)
                    : null;
            if (term == null || token.is(Kind.NUMBER) || literal && !token.anchor()) {
                named.add(token);
            } else if (literal || term.weak()) {
                named.add(token.with(Kind.MEDICINE, token.reach(), token.norm()));
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
        List<Term> abbreviations =
                conditions.stream().filter(Reading::isAbbreviation).toList();
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
