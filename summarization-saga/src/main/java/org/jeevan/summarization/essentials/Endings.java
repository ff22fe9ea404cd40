package org.jeevan.summarization.essentials;

import java.util.Map;
import java.util.Set;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/**
 * Words of medicine that no list holds, known by how they begin or end: stems of generic names (those that the United
 * States Adopted Names council gives out) and Greek endings.
 */
final class Endings {

    private static final int LENGTH_MIN = 7;
    private static final int LENGTH_MAX = 40;
    private static final int ENDING_MIN = 3;
    private static final int ENDING_MAX = 10;

    private static final Map<Kind, Set<String>> ENDINGS = Map.of(
            Kind.MEDICINE,
            Words.of("""
            pril prilat sartan olol alol statin cillin mycin micin floxacin prazole nidazole conazole
            bendazole tidine gliptin gliflozin glitazone glutide natide dipine azepam azolam barbital
            barbitone triptan setron ciclovir cyclovir amivir navir tegravir asvir buvir fovir zumab
            ximab tumab lumab cizumab tinib ciclib zomib parin xaban gatran profen coxib azosin lukast
            terol cycline thiazide semide triptyline oxetine pramine promazine peridol peridone formin
            dronate fibrate curonium curium oxacin penem bactam tropium asteride phylline profene
            setine rubicin platin taxel trexate lamide glinide parinux conazonium thromycin olone
            asone"""),
            Kind.CONDITION,
            Words.of("""
            itis osis emia oma opathy plegia paresis penia ectasis ectasia cele lithiasis malacia
            ismus trophy oidism omata olith oliths"""),
            Kind.COMPLAINT,
            Words.of("""
            algia uria dynia rrhea megaly phagia esthesia rrhagia"""),
            Kind.PROCEDURE,
            Words.of("""
            ectomy otomy ostomy plasty odesis rrhaphy pexy centesis oclasis"""),
            Kind.TEST,
            Words.of("""
            ogram ography oscopy ometry"""));

    private static final String CEPHALOSPORIN = "cef";

    private static final Set<String> NOT = Words.of("""
            diagnosis prognosis hypnosis anastomosis osmosis ecchymosis diploma stoma stroma academia
            oklahoma nutrition anatomy dichotomy program diagram kilogram milligram microgram telegram
            photography geography topography biography autobiography microscopy fluoroscopy symmetry
            geometry anesthesia euphoria hypertrophy atrophy dystrophy symptoma telemetry apoptosis
            demography paresthesia capitis stereognosis graphesthesia lordosis cyanosis enteroanastomosis necrosis ketosis fibrosis stenosis
            sclerosis thrombosis sympathy osteopathy homeopathy naturopathy methodology hyperparesthesia
            costotransversectomy lithotomy synchondrosis synostosis naloxone cholesterol triglycerol glycerol hematoma scotoma granuloma adenoma papilloma euvolemia
            normovolemia euglycemia normoglycemia""");

    private Endings() {}

    /** @param word folded, as a token has it */
    static boolean match(Kind kind, String word) {
        if (word.length() < LENGTH_MIN || word.length() > LENGTH_MAX || NOT.contains(word)) {
            return false;
        }
        Set<String> endings = ENDINGS.getOrDefault(kind, Set.of());
        for (int length = ENDING_MIN; !endings.isEmpty() && length <= ENDING_MAX && length < word.length(); length++) {
            if (endings.contains(word.substring(word.length() - length))) {
                return true;
            }
        }
        return kind == Kind.MEDICINE && word.startsWith(CEPHALOSPORIN);
    }
}
