package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Vocabulary.Kind;
import org.jeevan.summarization.text.SectionKind;

/** Items of a list of diagnoses that name something no vocabulary has. */
final class UnknownConditions {

    private static final int WORDS_MAX = 8;

    /** An item with one of these tells a story, and is no name. */
    private static final Set<String> STORY = Words.of("""
            is was are were be been has have had will would can could should may might he she they we i it
            patient pt this that these there which who when while if because since also please see continue
            start stop check follow recommend discussed discuss plan advised return call given take takes
            taking reports denies states noted seen found shows showed revealed per none negative
            unremarkable noncontributory nil non contributory unknown normal stable deferred as above hpi
            followup followed reviewed admitted hospitalized lives smoker nonsmoker smokes married brought born year
            years old yo male female man woman girl boy gentleman lady using use used does did do doing her
            his my your our their due today significant medical studies questions answered requirement mechanical prosthetic interpretation interpretations title score profile reasoning treatment additional testing order
            ordered refer referred referral otherwise healthy doctor dr md improving improved resolved well
            recommended consider including included known prescription prescribed mg ml tablet daily immunization immunizations maintenance disposition nutrition code prophylaxis however followup comment note see now include includes both needs need prognosis dates date risks rehab occurred preventative preventive appropriate culture cultures ago last unchanged symptom symptoms education completed copy gave handout guidance anticipatory chart form fluid fluids iv npo avoid begin obtain give home mom dad parents husband wife sincerely regards request requests desires desire nonsignificant insignificant nonremarkable monitor watch maintain encourage increase decrease add wean titrate resume hold arrange schedule repeat denied discharged desired sterilization sterility hospital length received fell send transfer admit observe reassure examination exam evaluation physical preop preoperative checkup screening clearance encounter aftercare wellness check visit call copies transfusion transfusions""");

    /** With one of these a diagnosis is followed by what is done about it. */
    private static final Set<String> PLANS = Words.of("""
            manage managed follow following followed continue will monitor check stable controlled improving improved treat
            treated on per see start started""");

    private static final Set<String> ABNORMAL =
            Words.of("elevated abnormal high low raised positive decreased impaired prolonged increased");

    private static final Set<String> LEADING = Words.of("""
            history of h o s p status post the a an with known case k c and for personal past also prior
            previous remote minimal predominantly full term significant questionable his her plus or in likely probably most""");

    private static final Pattern CAUSE = Pattern.compile(" (?:secondary to|due to|because of) ");

    private UnknownConditions() {}

    /** In a list of diagnoses what follows the first item tells more of it; in a history each item is a name. */
    static List<Term> in(Passage passage, List<Span> taken) {
        List<Term> items = new ArrayList<>();
        List<Span> all = Span.items(passage.text());
        boolean diagnoses = passage.isUnder(SectionKind.DIAGNOSES);
        boolean planned = diagnoses && all.size() > 1 && isPlan(passage, all.get(1));
        if (!planned && !all.stream().allMatch(item -> isName(passage, item))) {
            return items;
        }
        for (Span whole : diagnoses ? all.subList(0, Math.min(1, all.size())) : all) {
            Span item = beforeCause(passage, whole);
            Span name = withoutLeading(passage, item);
            boolean free = taken.stream().noneMatch(span -> span.start() < item.end() && item.start() < span.end());
            boolean shared = diagnoses && all.size() > 1 && isShared(passage, whole, all.get(1), taken);
            if (name != null && free && !shared && isName(passage, name) && isCondition(passage, item)) {
                String text = name.of(passage.text());
                items.add(
                        new Term(Kind.CONDITION, name.start(), name.end(), text, text.toLowerCase(Locale.ROOT), true));
            }
        }
        return items;
    }

    /** "Fluid retention, manage as per surgeon." */
    private static boolean isPlan(Passage passage, Span item) {
        return PLANS.contains(
                passage.tokens().get(passage.tokenFrom(item.start())).word());
    }

    /** "Right trapezius and rhomboid muscle spasm": the first item is the beginning of a name. */
    private static boolean isShared(Passage passage, Span item, Span next, List<Span> taken) {
        return passage.text().startsWith(" and ", item.end())
                && taken.stream().anyMatch(span -> span.start() < next.end() && next.start() < span.end());
    }

    /** "Cognitive linguistic impairment secondary to stroke." */
    private static Span beforeCause(Passage passage, Span item) {
        Matcher cause = CAUSE.matcher(passage.text()).region(item.start(), item.end());
        return cause.find() ? new Span(item.start(), cause.start()) : item;
    }

    /** Few words, no verb, no person. */
    static boolean isName(Passage passage, Span item) {
        int words = 0;
        for (int i = passage.tokenFrom(item.start());
                i < passage.tokens().size() && passage.tokens().get(i).start() < item.end();
                i++) {
            words++;
            if (STORY.contains(passage.tokens().get(i).word())) {
                return false;
            }
        }
        return words > 0 && words <= WORDS_MAX;
    }

    static boolean isCondition(Passage passage, Span item) {
        return passage.affirms(item.start(), item.end())
                && !passage.tokens().get(passage.tokenFrom(item.start())).word().equals("on")
                && isFree(passage, Kind.PROCEDURE, item)
                && isFree(passage, Kind.MEDICINE, item)
                && !isOperation(passage, item)
                && (isFree(passage, Kind.TEST, item) || isAbnormal(passage, item) && !isStudy(passage, item))
                && item.of(passage.text()).indexOf(':') < 0
                && !isOnlyQualities(passage, item)
                && item.of(passage.text()).chars().filter(Character::isLetter).count() > 4;
    }

    /** "Distal clavicle resection". */
    private static boolean isOperation(Passage passage, Span item) {
        return passage.tokens().stream()
                .anyMatch(token ->
                        token.start() >= item.start() && token.end() <= item.end() && Operations.isName(token.word()));
    }

    /** What is left of a name that an "and" cut in two. */
    static boolean isOnlyQualities(Passage passage, Span item) {
        return passage.tokens().stream()
                .filter(token -> token.start() >= item.start() && token.end() <= item.end())
                .allMatch(token -> LEADING.contains(token.word())
                        || Naming.isModifier(token.word())
                        || Naming.isPlace(token.word()));
    }

    /** "Elevated TSH" is a finding, "TSH" is not. */
    private static boolean isAbnormal(Passage passage, Span item) {
        return passage.tokens().stream()
                .filter(token -> token.start() >= item.start() && token.end() <= item.end())
                .anyMatch(token -> ABNORMAL.contains(token.word()));
    }

    /** "Abnormal chest x-ray" is what led to a diagnosis. */
    private static boolean isStudy(Passage passage, Span item) {
        return passage.terms(Kind.TEST).stream()
                .anyMatch(term -> term.overlaps(item.start(), item.end()) && StudyName.isStudy(term));
    }

    private static boolean isFree(Passage passage, Kind kind, Span item) {
        return passage.terms(kind).stream().noneMatch(term -> term.overlaps(item.start(), item.end()));
    }

    private static Span withoutLeading(Passage passage, Span item) {
        int index = passage.tokenFrom(item.start());
        while (index < passage.tokens().size()
                && passage.tokens().get(index).end() <= item.end()
                && (LEADING.contains(passage.tokens().get(index).word())
                        || passage.tokens().get(index).startsWithDigit(passage.text()))) {
            index++;
        }
        boolean left =
                index < passage.tokens().size() && passage.tokens().get(index).end() <= item.end();
        return left ? new Span(passage.tokens().get(index).start(), item.end()) : null;
    }
}
