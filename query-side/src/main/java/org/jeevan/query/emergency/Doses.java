package org.jeevan.query.emergency;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether two records write the same dose: "0.5 g b.i.d." and "500mg twice daily" do. What is not understood is compared
 * as it stands, so that a doubt becomes a conflict that a person sees, never a dose that nobody sees.
 */
final class Doses {

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}\\b)");
    private static final Pattern ABBREVIATION_DOTS = Pattern.compile("(?<=\\p{L})\\.|\\.(?!\\d)");
    private static final Pattern MASS =
            Pattern.compile("(\\d+(?:\\.\\d+)?) ?(micrograms?|mcg|ug|mg|milligrams?|mgs|grams?|gm|g)\\b");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;()]+");

    private static final Map<String, Integer> EXPONENT_OF_MILLIGRAM = Map.of("m", 0, "u", -3, "g", 3);

    /** How records write the same frequency; how it is taken (by mouth) and in what form make no other dose. */
    private static final List<Map.Entry<Pattern, String>> SPELLINGS = Stream.of(
                    "twice daily|twice a day|two times a day|two times daily|2 times a day|2 times daily|every 12 hours|q12h|bid|bd=2/d",
                    "three times a day|three times daily|thrice daily|thrice a day|3 times a day|3 times daily|every 8 hours|q8h|tid|tds=3/d",
                    "four times a day|four times daily|4 times a day|4 times daily|every 6 hours|q6h|qid|qds=4/d",
                    "once daily|once a day|1 time a day|every day|every 24 hours|each day|daily|q24h|qday|qd|od=1/d",
                    "at bedtime|at night|nightly|every night|qhs|hs|qpm=night",
                    "in the morning|every morning|in am|qam|om=morning",
                    "as needed|when needed|as required|prn|sos=prn",
                    "by mouth|orally|oral|per os|po|tablets|tablet|tabs|tab|capsules|capsule|caps|cap=")
            .map(line -> line.split("=", -1))
            .map(pair -> Map.entry(Pattern.compile("\\b(?:" + pair[0] + ")\\b"), pair[1]))
            .toList();

    /** Where OD is the right eye, not once a day. */
    private static final Pattern FOR_EYES = Pattern.compile("\\b(?:drops?|gtts?|eyes?|ointment)\\b");

    private Doses() {}

    /** The same for two ways to write one dose, as far as they are known here. */
    static String key(String dose) {
        String text =
                Normalizer.normalize(dose, Form.NFKC).toLowerCase(Locale.ROOT).replace('μ', 'u');
        text = THOUSANDS.matcher(text).replaceAll("");
        text = ABBREVIATION_DOTS.matcher(text).replaceAll("");
        text = MASS.matcher(text).replaceAll(Doses::milligrams);
        for (var spelling : FOR_EYES.matcher(text).find() ? List.<Map.Entry<Pattern, String>>of() : SPELLINGS) {
            text = spelling.getKey().matcher(text).replaceAll(" " + spelling.getValue() + " ");
        }
        return Stream.of(BETWEEN_WORDS.split(text))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String milligrams(MatchResult mass) {
        String unit = mass.group(2);
        String scale = unit.startsWith("mic") || unit.equals("mcg") ? "u" : unit.substring(0, 1);
        return new BigDecimal(mass.group(1))
                        .scaleByPowerOfTen(EXPONENT_OF_MILLIGRAM.get(scale))
                        .stripTrailingZeros()
                        .toPlainString()
                + "mg";
    }
}
