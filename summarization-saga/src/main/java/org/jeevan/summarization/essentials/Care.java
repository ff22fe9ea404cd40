package org.jeevan.summarization.essentials;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Negation.Assertion;
import org.jeevan.summarization.text.SectionKind;

/** What was and is to be done besides: treatments, consultations, immunizations, advice. Sentences of the record, or their object. */
final class Care {

    private static final int ADVICE_MAX = 20;
    private static final int NAME_MAX = 120;

    private static final Pattern TREATMENT = Pattern.compile(
            "(?i)\\b(chemotherapy|radiation therapy|radiotherapy|physical therapy|physiotherapy|occupational therapy"
                    + "|speech therapy|hemodialysis|haemodialysis|peritoneal dialysis|dialysis|cpap|bipap|oxygen therapy"
                    + "|iv fluids|intravenous fluids|blood transfusions?|transfused|mechanical ventilation|plasmapheresis"
                    + "|(?:long|short) (?:arm|leg) (?:cast|splint)|plaster cast|phototherapy|psychotherapy|acupuncture"
                    + "|cardiac rehabilitation|pulmonary rehabilitation|nebuli[sz]ation|steroid injections?)\\b");

    private static final Pattern CONSULTATION = Pattern.compile(
            "(?i)\\b(?:referr(?:ed|al)(?: was (?:provided|made|given))? (?:to|for)|refer (?:him|her|the patient|them)? ?to"
                    + "|consult(?:ed|ation)? (?:with|from|by))\\s+((?:an? |the )?[\\p{L}][\\p{L} .-]{2,60}?)(?=[,.;:]|\\s(?:for|to|and|who|on|due|after|regarding)\\s|$)");

    private static final Pattern VACCINE = Pattern.compile(
            "(?i)\\b((?:influenza|flu|pneumococcal|hepatitis [ab]|tetanus|covid(?:-19)?|mmr|varicella|zoster|shingles|bcg|dpt|dtap"
                    + "|tdap|polio|opv|ipv|rotavirus|hpv|meningococcal|typhoid|rabies|measles|pentavalent|hib)"
                    + " (?:vaccin(?:e|ation)s?|shots?|toxoid|boosters?|immuni[sz]ations?)|pneumovax|prevnar|shingrix|zostavax"
                    + "|gardasil|covishield|covaxin|fluzone)\\b");

    private final Map<String, FindingList.Named> treatments = new LinkedHashMap<>();
    private final Map<String, FindingList.Named> consultations = new LinkedHashMap<>();
    private final Map<String, FindingList.Named> immunizations = new LinkedHashMap<>();
    private final Map<String, FindingList.Named> advice = new LinkedHashMap<>();

    void read(Passage passage) {
        if (passage.kind() == SectionKind.FAMILY || passage.kind() == SectionKind.TECHNIQUE) {
            return;
        }
        addAll(TREATMENT, passage, treatments);
        addAll(CONSULTATION, passage, consultations);
        addAll(VACCINE, passage, immunizations);
        switch (passage.kind()) {
            case CONSULTATIONS -> addItems(passage, consultations);
            case IMMUNIZATIONS -> addWhole(passage, immunizations);
            case PLAN -> addAdvice(passage);
            default -> {}
        }
    }

    List<FindingList.Named> treatments() {
        return List.copyOf(treatments.values());
    }

    List<FindingList.Named> consultations() {
        return List.copyOf(consultations.values());
    }

    List<FindingList.Named> immunizations() {
        return List.copyOf(immunizations.values());
    }

    List<FindingList.Named> advice() {
        return List.copyOf(advice.values());
    }

    private static void addAll(Pattern pattern, Passage passage, Map<String, FindingList.Named> found) {
        Matcher matcher = pattern.matcher(passage.text());
        while (matcher.find()) {
            boolean stated = pattern == VACCINE
                    ? !passage.says(Assertion.NEGATED, matcher.start(1), matcher.end(1))
                    : passage.affirms(matcher.start(1), matcher.end(1));
            if (stated) {
                add(matcher.group(1).strip(), passage, found);
            }
        }
    }

    private static void addItems(Passage passage, Map<String, FindingList.Named> found) {
        for (Span item : Span.items(passage.text())) {
            if (UnknownConditions.isName(passage, item) && passage.affirms(item.start(), item.end())) {
                add(item.of(passage.text()), passage, found);
            }
        }
    }

    private static void addWhole(Passage passage, Map<String, FindingList.Named> found) {
        boolean covered =
                found.values().stream().anyMatch(named -> named.source().equals(passage.source(named.name())));
        if (!covered
                && passage.text().length() <= NAME_MAX
                && passage.affirms(0, passage.text().length())) {
            add(passage.text(), passage, found);
        }
    }

    private void addAdvice(Passage passage) {
        if (advice.size() < ADVICE_MAX && passage.tokens().size() > 1) {
            add(passage.text(), passage, advice);
        }
    }

    private static void add(String name, Passage passage, Map<String, FindingList.Named> found) {
        String normalized = name.toLowerCase(Locale.ROOT);
        found.putIfAbsent(normalized, new FindingList.Named(name, normalized, passage.source(name)));
    }
}
