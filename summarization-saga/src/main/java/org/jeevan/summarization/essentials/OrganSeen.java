package org.jeevan.summarization.essentials;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;
import org.jeevan.summarization.text.SectionKind;

/**
 * What an endoscope saw of each organ, told among the steps of the procedure: "The distal esophagus appeared benign".
 * The steps themselves ("the scope was advanced") are no results.
 */
final class OrganSeen {

    private static final String ORGAN =
            "esophagus|oesophagus|g-?e junction|gastroesophageal junction|z-line|stomach|fundus|antrum|pylorus|gastric (?:body|remnant|mucosa|pouch)|duodenum|duodenal bulb"
                    + "|jejunum|small (?:bowel|intestine)|terminal ileum|ileum|cecum|ileocecal valve|appendiceal orifice|colon|colonic mucosa|sigmoid|rectum|rectal vault"
                    + "|anastomosis|vocal cords?|larynx|epiglottis|trachea|carina|bronch(?:i|us)|bronchial tree|urethra|bladder(?: neck| mucosa)?|prostate|ureteral orifices?|trigone|ampulla"
                    + "|(?:anterior|posterior) cruciate ligament|(?:medial|lateral) meniscus|patellofemoral joint|(?:medial|lateral) compartment|rotator cuff|labrum|biceps tendon|gallbladder|uterus|ovar(?:y|ies)|fallopian tubes?";

    private static final Pattern SEEN = Pattern.compile(
            "(?i)(?:(?:the|her|his|both) )?((?:(?!(?:of|in|to|and|from|into|with|scope)\\b)[a-z-]{2,16} ){0,3}(?:"
                    + ORGAN
                    + ")(?: of the (?:" + ORGAN + "))?),? (?:was|were|is|are|appeared|appears|looked) "
                    + "(?:also |then |noted to be |found to be |seen to be |otherwise )?((?:grossly |completely |entirely |essentially |mildly |moderately |severely |widely |somewhat |slightly |markedly |diffusely )?"
                    + "(?:normal|unremarkable|benign|intact|patent|open|clear|inflamed|erythematous|edematous|hyperemic|ulcerated|friable|stenotic|strictured|narrowed|dilated|atrophic|free|without|healthy|absent|in (?:a )?normal|within normal|torn|frayed|enlarged|trabeculated|obstruct(?:ed|ive|ing)|mobile|smooth|regular|sharp|competent|scarred|distended)\\b(?:(?!,? and (?:the|there)\\b)[^.;]){0,160})");

    private OrganSeen() {}

    /** Empty outside the story of a procedure. */
    static List<Loose> in(Passage passage) {
        Matcher seen = SEEN.matcher(passage.text());
        boolean story = passage.isUnder(SectionKind.TECHNIQUE, SectionKind.SURGERIES, SectionKind.OPERATIVE);
        return story && seen.lookingAt()
                ? List.of(new Loose(seen.group(1), seen.group(2).strip()))
                : List.of();
    }
}
