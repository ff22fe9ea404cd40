package org.jeevan.summarization.narrative;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs, by name, of what a heading or a sentence of a clinical text is about. */
final class Cues {

    private static final Cues OF_HEADINGS = new Cues(headings());
    private static final Cues OF_SENTENCES = new Cues(sentences());

    private final Map<String, Pattern> patterns;

    private Cues(Map<String, String> expressions) {
        this.patterns = new LinkedHashMap<>();
        expressions.forEach((name, expression) -> patterns.put(name, Pattern.compile(expression)));
    }

    static Cues ofHeadings() {
        return OF_HEADINGS;
    }

    static Cues ofSentences() {
        return OF_SENTENCES;
    }

    /** Always in the same order. */
    List<String> names() {
        return List.copyOf(patterns.keySet());
    }

    Set<String> in(String text) {
        return patterns.entrySet().stream()
                .filter(cue -> cue.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> headings() {
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
        return headings;
    }

    private static Map<String, String> sentences() {
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
        return cues;
    }
}
