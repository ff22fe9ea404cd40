package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Vocabulary.Kind;
import org.jeevan.summarization.text.SectionKind;

/** Conditions that no list has, known by their last word when a part of the body or a quality stands before it. */
final class ConditionHeads {

    private static final Set<String> HEADS = Words.of("""
            fracture tear hernia cancer carcinoma tumor cyst ulcer abscess disease disorder
            syndrome failure insufficiency stenosis infection injury dysfunction deficiency dependence abuse
            withdrawal regurgitation block embolism embolus thrombosis effusion stroke infarction infarct
            hemorrhage obstruction perforation prolapse rupture dislocation subluxation sprain strain
            neuropathy palsy dystrophy hypertrophy hyperplasia apnea fibrosis sclerosis necrosis occlusion
            aneurysm dissection fistula stricture polyp calculus stone hematoma laceration contusion
            contracture impingement instability degeneration entrapment adenoma granuloma
            malformation defect atrophy dysplasia metastasis sinusitis nevus
            keratosis  malunion nonunion osteophyte wound bite burn vegetation hypertension
            cardiomyopathy arrest hypofunction""");

    /** What somebody saw on an image or at the bedside is no diagnosis yet. */
    private static final Set<String> NOT_SEEN = Words.of(
            "mass nodule spasm deformity abnormality lesion spur enlargement footdrop atelectasis consolidation");

    /** Signs in an examination, diagnoses elsewhere. */
    private static final Set<String> AT_BEDSIDE = Words.of("atrophy wound instability");

    private static final Set<String> HOW_MUCH = Words.of("mild moderate small large significant minimal trace acute");

    private static final Set<String> STRONG = Words.of("""
            fracture dislocation cancer carcinoma hernia tumor abscess stenosis thrombosis syndrome neuropathy tear
            dystrophy malunion nonunion aneurysm fistula stricture palsy hypofunction""");

    private static final Set<String> VESSELS =
            Words.of("aortic aneurysm artery carotid vertebral coronary arterial aorta");

    private static final Set<String> CONDUCTING =
            Words.of("heart branch av atrioventricular conduction degree fascicular bundle hemi");

    private static final Set<String> PERSONS =
            Words.of("adult child elder domestic sexual physical emotional verbal spousal");

    private static final Pattern OF_VESSEL = Pattern.compile(" of (?:the )?(?:[a-z]+ ){0,4}(?:artery|aorta)\\b");

    private static final Set<String> EPONYMOUS =
            Words.of("cyst deformity disease syndrome fracture hernia nodule contracture palsy tumor");

    private static final int EPONYM_LETTERS_MIN = 4;
    private static final int NAMING_LENGTH_MIN = 6;

    /** "CMV infection", "ACL tear". */
    private static final Set<String> ABBREVIATED = Words.of("infection tear deficiency stenosis reactivation rupture");

    private static final Set<String> NEVER_BEFORE = Words.of("""
            no other any this that her his the a an prior previous known status stage type stable new old
            late early small large multiple total complete grade d positive post both on between comprehensive national residual infectious underlying possible regarding zoonotic contagious communicable further additional following concerning several certain whether without primary-care suspected open
            closed repeat past local actual""");

    private static final Pattern BROKEN = Pattern.compile(
            "(?i)\\b(?:broken|fractured) (?:left |right )?(?:ankle|arm|leg|wrist|hip|nose|rib|ribs|foot|hand|finger|toe|collarbone|clavicle|jaw|back|neck|elbow|shoulder|femur|tibia|fibula|humerus|pelvis|vertebra)\\b");

    private ConditionHeads() {}

    static List<Term> in(Passage passage) {
        List<Term> terms = new ArrayList<>();
        List<Token> tokens = passage.tokens();
        boolean seen = passage.isUnder(SectionKind.EXAMINATION, SectionKind.RESULTS);
        boolean bedside = passage.isUnder(SectionKind.EXAMINATION);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean person = token.word().equals("abuse") && isOfPerson(passage, i);
            boolean operation = person
                    || token.word().equals("dissection") && !isOfVessel(passage, i)
                    || token.word().equals("block") && !isOfHeart(passage, i);
            boolean head = !operation && HEADS.contains(token.word()) && !(bedside && AT_BEDSIDE.contains(token.word()))
                    || !seen && NOT_SEEN.contains(token.word());
            if (head && isQualified(passage, i)) {
                String text = passage.text().substring(nameStart(passage, i), token.end());
                Span name = Naming.widen(passage, nameStart(passage, i), token.end());
                String normalized = name.of(passage.text()).toLowerCase(Locale.ROOT);
                terms.add(new Term(Kind.CONDITION, nameStart(passage, i), token.end(), text, normalized, false));
            }
        }
        Matcher broken = BROKEN.matcher(passage.text());
        while (broken.find()) {
            String text = broken.group();
            terms.add(
                    new Term(Kind.CONDITION, broken.start(), broken.end(), text, text.toLowerCase(Locale.ROOT), false));
        }
        return terms;
    }

    /** "Lymph node dissection" is done to the patient, "aortic dissection" is a disease. */
    private static boolean isOfVessel(Passage passage, int index) {
        Matcher of = OF_VESSEL
                .matcher(passage.text())
                .region(passage.tokens().get(index).end(), passage.text().length());
        return of.lookingAt()
                || index > 0 && VESSELS.contains(passage.tokens().get(index - 1).word());
    }

    /** "Adult abuse", "elder abuse": something that was done to somebody. */
    private static boolean isOfPerson(Passage passage, int index) {
        return index > 0 && PERSONS.contains(passage.tokens().get(index - 1).word());
    }

    /** Any other block is an anesthetist's. */
    private static boolean isOfHeart(Passage passage, int index) {
        return index > 0 && CONDUCTING.contains(passage.tokens().get(index - 1).word());
    }

    private static int nameStart(Passage passage, int index) {
        boolean abbreviated = index > 0
                && ABBREVIATED.contains(passage.tokens().get(index).word())
                && passage.gapBefore(index).equals(" ")
                && isAbbreviation(passage, index - 1);
        return passage.tokens()
                .get(abbreviated || isNamed(passage, index) ? index - 1 : index)
                .start();
    }

    /** "Carpometacarpal dislocation": a long word before a head that means one thing only. */
    private static boolean isNamed(Passage passage, int index) {
        if (index > 0 && passage.gapBefore(index).equals(" ") && isEponym(passage, index)) {
            return true;
        }
        if (index == 0
                || !STRONG.contains(passage.tokens().get(index).word())
                || !passage.gapBefore(index).equals(" ")) {
            return false;
        }
        Token before = passage.tokens().get(index - 1);
        boolean word = before.word().chars().allMatch(Character::isLetter);
        return word
                && before.word().length() >= NAMING_LENGTH_MIN
                && !NEVER_BEFORE.contains(before.word())
                && !before.word().endsWith("ing")
                && !before.word().endsWith("ed");
    }

    private static boolean isAbbreviation(Passage passage, int index) {
        Token token = passage.tokens().get(index);
        return token.end() - token.start() > 1
                && passage.text().substring(token.start(), token.end()).chars().allMatch(Character::isUpperCase);
    }

    /** "Tarlov cyst", "Haglund deformity": a name with a capital letter inside a sentence. */
    private static boolean isEponym(Passage passage, int index) {
        Token before = passage.tokens().get(index - 1);
        String text = passage.text();
        return index > 1
                && EPONYMOUS.contains(passage.tokens().get(index).word())
                && Character.isLowerCase(text.charAt(passage.tokens().get(index).start()))
                && Character.isUpperCase(text.charAt(before.start()))
                && before.end() - before.start() >= EPONYM_LETTERS_MIN
                && Character.isLowerCase(text.charAt(before.end() - 1))
                && passage.gapBefore(index - 1).equals(" ")
                && !NEVER_BEFORE.contains(before.word())
                && !Naming.isModifier(before.word());
    }

    private static boolean isQualified(Passage passage, int index) {
        Token token = passage.tokens().get(index);
        if (Set.of("effusion", "infection").contains(token.word())
                && index > 0
                && HOW_MUCH.contains(passage.tokens().get(index - 1).word())) {
            return false; // "mild effusion" of the joint that is looked at
        }
        Span name = Naming.widen(passage, token.start(), token.end());
        if (ABBREVIATED.contains(token.word())
                && index > 0
                && passage.gapBefore(index).equals(" ")
                && isAbbreviation(passage, index - 1)) {
            return true;
        }
        if (NOT_SEEN.contains(token.word()) && index > 0 && isAbbreviation(passage, index - 1)) {
            return false; // "KS lesions on the leg"
        }
        if (name.end() > token.end()) {
            return true;
        }
        boolean before = index > 0 && name.start() < token.start();
        return before && !NEVER_BEFORE.contains(passage.tokens().get(index - 1).word()) || isNamed(passage, index);
    }
}
