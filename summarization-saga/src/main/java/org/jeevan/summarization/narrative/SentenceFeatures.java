package org.jeevan.summarization.narrative;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jeevan.summarization.text.Sentence;

/**
 * What the ranker sees of each sentence: where it stands, under which heading, how long it is, how much of the record's
 * own vocabulary it carries, and cues of clinical language. Numbers only, each about 0 to 1, by name.
 */
final class SentenceFeatures {

    private static final Map<String, Pattern> HEADINGS = headings();
    private static final Map<String, Pattern> CUES = cues();
    private static final List<String> PRODUCTS = List.of("opens section", "log length", "near start", "length");

    private final List<Sentence> sentences;
    private final List<Set<String>> contents;
    private final Map<String, Integer> sentencesWith = new HashMap<>();
    private final Map<String, Set<String>> headingsOf = new HashMap<>();
    private final Set<String> opening;
    private final int[] sectionOf;
    private final int[] indexInSection;

    SentenceFeatures(List<Sentence> sentences) {
        this.sentences = sentences;
        this.contents = sentences.stream()
                .map(sentence -> Words.contentOf(sentence.text()))
                .toList();
        contents.forEach(words -> words.forEach(word -> sentencesWith.merge(word, 1, Integer::sum)));
        this.sectionOf = new int[sentences.size()];
        this.indexInSection = new int[sentences.size()];
        numberSections();
        this.opening = contents.isEmpty() ? Set.of() : contents.getFirst();
    }

    Map<String, Double> of(int index) {
        Map<String, Double> features = new LinkedHashMap<>();
        addPosition(index, features);
        addLength(index, features);
        addVocabulary(index, features);
        addHeading(index, features);
        CUES.forEach((name, pattern) -> features.put(
                "says " + name,
                flag(pattern.matcher(sentences.get(index).text()).find())));
        return features;
    }

    private void numberSections() {
        for (int i = 1; i < sentences.size(); i++) {
            boolean same =
                    sentences.get(i).section().equals(sentences.get(i - 1).section());
            sectionOf[i] = sectionOf[i - 1] + (same ? 0 : 1);
            indexInSection[i] = same ? indexInSection[i - 1] + 1 : 0;
        }
    }

    /** What a first or a long sentence is worth depends on what it stands under, hence the products. */
    private void addHeading(int index, Map<String, Double> features) {
        Set<String> under = headingsOf.computeIfAbsent(sentences.get(index).section(), SentenceFeatures::headingsOf);
        for (String heading : HEADINGS.keySet()) {
            double flag = flag(under.contains(heading));
            features.put("under " + heading, flag);
            PRODUCTS.forEach(factor -> features.put(factor + " under " + heading, flag * features.get(factor)));
        }
    }

    private static Set<String> headingsOf(String section) {
        return HEADINGS.entrySet().stream()
                .filter(heading -> heading.getValue().matcher(section).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void addPosition(int index, Map<String, Double> features) {
        int section = sectionOf[index];
        int inSection = indexInSection[index];
        features.put("first", flag(index == 0));
        features.put("second", flag(index == 1));
        features.put("third", flag(index == 2));
        features.put("among first five", flag(index < 5));
        features.put("near start", 1.0 / (1 + index));
        features.put("share of record", (double) index / sentences.size());
        features.put("opens section", flag(inSection == 0));
        features.put("second of section", flag(inSection == 1));
        features.put("near section start", 1.0 / (1 + inSection));
        features.put("first section", flag(section == 0));
        features.put("second section", flag(section == 1));
        features.put("early section", 1.0 / (1 + section));
    }

    private void addLength(int index, Map<String, Double> features) {
        int words = sentences.get(index).words();
        features.put("length", Math.min(words, 60) / 60.0);
        features.put("log length", Math.log1p(words) / 5);
        features.put("up to 3 words", flag(words <= 3));
        features.put("4 to 8 words", flag(words > 3 && words <= 8));
        features.put("over 40 words", flag(words > 40));
    }

    private void addVocabulary(int index, Map<String, Double> features) {
        Set<String> words = contents.get(index);
        double weight = 0;
        int shared = 0;
        for (String word : words) {
            int count = sentencesWith.get(word);
            weight += Math.log(count);
            shared += count > 1 ? 1 : 0;
        }
        features.put("vocabulary", words.isEmpty() ? 0 : weight / words.size());
        features.put("vocabulary sum", Math.min(1, weight / 40));
        features.put("shared words", words.isEmpty() ? 0 : (double) shared / words.size());
        features.put(
                "like opening",
                index == 0 || opening.isEmpty()
                        ? 0
                        : (double) words.stream().filter(opening::contains).count() / opening.size());
    }

    private static double flag(boolean value) {
        return value ? 1 : 0;
    }

    private static Map<String, Pattern> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("complaint or reason", "CHIEF COMPLAINT|^CC$|REASON FOR|PRESENTING");
        headings.put("present illness", "PRESENT ILLNESS|^HPI|^HISTORY$|BRIEF HISTORY|CLINICAL HISTORY|^SUBJECTIVE");
        headings.put("past history", "PAST|^PMH|^PSH|SURGICAL HISTORY|MEDICAL HISTORY");
        headings.put("family or social", "FAMILY|SOCIAL|PERSONAL|^FHX|^SHX|HABITS");
        headings.put("medicines or allergies", "MEDICATION|^MEDS|ALLERG|IMMUNIZ");
        headings.put("review of systems", "REVIEW OF SYSTEMS|^ROS");
        headings.put(
                "examination",
                "EXAMINATION|PHYSICAL|VITAL|HEENT|ABDOMEN|NECK|LUNGS|HEART|EXTREM|SKIN|CHEST|NEURO|GENERAL");
        headings.put("assessment", "IMPRESSION|ASSESSMENT|CONCLUSION|SUMMARY|INTERPRETATION|DISCUSSION");
        headings.put("plan", "PLAN|RECOMMENDATION|DISPOSITION|FOLLOW|INSTRUCTION");
        headings.put("diagnosis", "DIAGNOS[IE]S|PREOP|POSTOP");
        headings.put(
                "procedure name",
                "^(TITLE|NAME) OF|^(PROCEDURE|OPERATION|SURGERY)S?( PERFORMED)?$|OPERATIVE PROCEDURE|^EXAM|^STUDY");
        headings.put("procedure in detail", "DETAIL|DESCRIPTION|TECHNIQUE|^PROCEDURE IN");
        headings.put("indication", "INDICATION");
        headings.put("findings", "FINDING|RESULT|LABORATORY|DATA|STUDIES|RADIOLOGY");
        headings.put("course", "COURSE");
        headings.put("anaesthesia and counts", "ANESTHE|BLOOD LOSS|COMPLICATION|DRAIN|SPECIMEN|FLUID|TOURNIQUET|COUNT");
        return compiled(headings);
    }

    private static Map<String, Pattern> cues() {
        Map<String, String> cues = new LinkedHashMap<>();
        cues.put("age", "(?i)\\d{1,3}[- ]?(year|yr|month|week|day)s?[- ]old|\\by/o\\b");
        cues.put(
                "presents",
                "(?i)\\b(present(s|ed|ing)?|complain(s|ed|ing|ts?)?|admitted|referred|seen|evaluat\\w{1,6}|comes?|came|here)\\b");
        cues.put("history of", "(?i)\\b(history of|status post|diagnosed|known)\\b");
        cues.put(
                "procedure",
                "(?i)\\B(ectomy|otomy|ostomy|oscopy|plasty|graphy|centesis)\\b|\\b(biopsy|repair|replacement|excision|reduction|fixation|removal|insertion|placement|ultrasound|MRI|CT|x-ray|resection|catheterization|bypass|release)\\b");
        cues.put(
                "disease",
                "(?i)\\B(itis|osis|emia|oma|opathy|algia|uria|pnea)\\b|\\b(pain|fracture|cancer|disease|failure|syndrome|diabetes|hypertension|infection|tear|injury|stenosis|mass|hernia|bleeding|cough|seizures?)\\b");
        cues.put(
                "denies or normal",
                "(?i)\\b(denies|denied|normal|negative|unremarkable|no evidence|intact|within normal|clear)\\b");
        cues.put("side", "(?i)\\b(left|right|bilateral)\\b");
        cues.put("number", "\\d");
        cues.put("dose or measure", "(?i)\\d\\s*(mg|ml|mcg|cm|mm|units|cc|lb|pounds)\\b");
        cues.put(
                "consent or risk",
                "(?i)\\b(risks?|consent|benefits|alternatives|understands?|questions|explained|discussed)\\b");
        cues.put(
                "step of operation",
                "(?i)\\b(incision|sutures?|prepped|draped|vicryl|closed|dissect\\w{1,5}|anesthesia|supine|irrigated|tolerated|extubated|recovery room|sterile)\\b");
        cues.put("first person", "\\bI\\b|\\b[Ww]e\\b");
        cues.put("starts with pronoun", "^(He|She|It|This|They|His|Her|There|I|We)\\b");
        cues.put("starts with the patient", "^(The )?[Pp]atient\\b|^This (is|\\d+)");
        cues.put("all capitals", "^[^a-z]{6,}$");
        cues.put("label", "^[A-Z][a-zA-Z ]{1,24}:");
        cues.put("ends without a full stop", "[^.!?]$");
        return compiled(cues);
    }

    private static Map<String, Pattern> compiled(Map<String, String> expressions) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        expressions.forEach((name, expression) -> patterns.put(name, Pattern.compile(expression)));
        return patterns;
    }
}
