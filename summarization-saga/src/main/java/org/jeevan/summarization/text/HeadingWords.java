package org.jeevan.summarization.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of which headings are made, and whether a label has no others. */
final class HeadingWords {

    private static final Set<String> WORDS = WordSet.of("""
            past medical surgical history hx of present presenting illness illnesses chief complaint
            complaints family social personal allergies allergy drug drugs medication medications medicines
            meds current home discharge admission admitting outpatient inpatient prior to previous review
            systems physical exam examination vital signs vitals general impression impressions assessment
            plan plans diagnosis diagnoses dx preoperative postoperative preop postop pre post op
            preprocedure postprocedure final principal primary secondary provisional clinical working
            procedure procedures operation operations operative performed done surgery surgeries indication
            indications hospital course complications complication recommendation recommendations conclusion
            conclusions result results laboratory lab labs data studies study investigation investigations
            radiology imaging pathology technique subjective objective summary disposition follow up
            followup follow-up advice instructions treatment given reason for consultation consult visit
            referral transfer evaluation and the on at in & / findings immunization immunizations
            vaccinations prescription prescriptions advised condition problem problems list pmh psh pmhx
            pshx hpi cc ros fh sh fhx shx pe rx details description name title brief interval psychiatric
            obstetric gynecologic birth risk factors diagnostic tests test reviewed medical/surgical
            diagnosis/diagnoses adverse reactions reaction known case comorbidities co-morbidities
            social/family continue stopped discontinued on/at counselling counseling diet activity
            consultations consults referrals today's planned proposed active chronic acute issues
            past/current a/p a&p vs s o a p dh new recent bloods adv hent pulm abd ddx mdm ed er all inv notes hpe""");

    /** Single words that head a section only in capitals or with a colon after them; a line may consist of them. */
    private static final Set<String> ALONE_ALSO = Set.of("medical", "surgical", "social", "family", "medications");

    private static final Set<String> NEVER_ALONE = Set.of(
            "today's planned proposed",
            "chronic",
            "acute",
            "active",
            "present",
            "reaction",
            "known",
            "general",
            "condition",
            "done",
            "current",
            "prior",
            "reviewed",
            "continue",
            "final",
            "risk",
            "list",
            "name",
            "test",
            "stopped",
            "on",
            "at",
            "in",
            "and",
            "the",
            "of",
            "for",
            "up",
            "visit",
            "given",
            "home",
            "post",
            "pre",
            "op",
            "birth",
            "issues",
            "primary",
            "secondary",
            "brief",
            "performed",
            "clinical",
            "details",
            "admission",
            "discharge",
            "referral",
            "transfer",
            "drug",
            "drugs",
            "follow",
            "surgery",
            "operation",
            "discontinued",
            "evaluation",
            "case",
            "new",
            "recent",
            "ed",
            "er",
            "abd",
            "ddx",
            "mdm",
            "notes");

    private static final int WORDS_MAX = 7;

    /** "Recent bloods (26/09/2023)". */
    private static final Pattern DATED = Pattern.compile("\\s\\([\\d/.: -]{4,20}\\)$");

    private HeadingWords() {}

    static boolean isKnown(String label) {
        String[] words = DATED.matcher(label)
                .replaceAll("")
                .strip()
                .toLowerCase(Locale.ROOT)
                .split("[ ,/&()]+");
        if (words.length == 0 || words.length > WORDS_MAX || label.isBlank()) {
            return false;
        }
        for (String word : words) {
            if (!WORDS.contains(word)) {
                return false;
            }
        }
        boolean says = words.length > 1 || !NEVER_ALONE.contains(words[0]);
        return says && SectionKind.of(label) != SectionKind.OTHER;
    }

    /** A line such as "Allergies", which no sentence is. */
    static boolean standsAlone(String name) {
        String small = name.strip().toLowerCase(Locale.ROOT);
        return ALONE_ALSO.contains(small) || Character.isUpperCase(name.charAt(0));
    }
}
