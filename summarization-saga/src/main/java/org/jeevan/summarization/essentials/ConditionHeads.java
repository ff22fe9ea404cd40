package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** Conditions that no list has, known by their last word when a part of the body or a quality stands before it. */
final class ConditionHeads {

    private static final Set<String> HEADS = WordSet.of("""
            fracture tear hernia cancer carcinoma tumor lesion mass cyst ulcer abscess disease disorder
            syndrome failure insufficiency stenosis infection injury dysfunction deficiency dependence abuse
            withdrawal regurgitation block embolism embolus thrombosis effusion stroke infarction infarct
            hemorrhage obstruction perforation prolapse rupture dislocation subluxation sprain strain
            neuropathy palsy dystrophy hypertrophy hyperplasia apnea fibrosis sclerosis necrosis occlusion
            aneurysm dissection fistula stricture polyp nodule calculus stone hematoma laceration contusion
            deformity contracture impingement instability degeneration spasm entrapment adenoma granuloma
            malformation abnormality defect atrophy dysplasia metastasis edema congestion sinusitis nevus
            keratosis foreignbody malunion nonunion osteophyte spur wound bite burn vegetation hypertension
            cardiomyopathy arrest scar""");

    private static final Set<String> NEVER_BEFORE = WordSet.of("""
            no other any this that her his the a an prior previous known status stage type stable new old
            late early small large multiple total complete grade d positive post both on suspected open
            closed repeat past local""");

    private ConditionHeads() {}

    static List<Term> in(Passage passage) {
        List<Term> terms = new ArrayList<>();
        List<Token> tokens = passage.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (HEADS.contains(token.word()) && isQualified(passage, i)) {
                String text = passage.text().substring(token.start(), token.end());
                Span name = Naming.widen(passage, token.start(), token.end());
                String normalized = name.of(passage.text()).toLowerCase(Locale.ROOT);
                terms.add(new Term(Kind.CONDITION, token.start(), token.end(), text, normalized, false));
            }
        }
        return terms;
    }

    private static boolean isQualified(Passage passage, int index) {
        Token token = passage.tokens().get(index);
        Span name = Naming.widen(passage, token.start(), token.end());
        if (name.end() > token.end()) {
            return true;
        }
        boolean before = index > 0 && name.start() < token.start();
        return before && !NEVER_BEFORE.contains(passage.tokens().get(index - 1).word());
    }
}
