package org.jeevan.query.emergency;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Under which names a medicine and what somebody is allergic to can meet: their own, those of their parts, and that of
 * the class, known by the stem that the WHO gives to all generic names of one ("The use of stems in the selection of
 * international nonproprietary names", 2018). Only classes within which an allergy to one speaks against the others.
 */
final class MedicineNames {

    private static final Pattern BETWEEN_PARTS = Pattern.compile(" (?:and|with|plus) ");
    private static final int WORD_MIN = 4;

    /** Names of classes as {@link Names#allergenKey} writes them. */
    private static final List<Map.Entry<String, Pattern>> CLASSES = Stream.of(
                    "penicillin=\\w+cillin",
                    "cephalosporin=(?:cef|ceph)\\w+",
                    "sulfonamide=sul(?:f|ph)a(?!te)\\w*",
                    "quinolone=\\w+oxacin",
                    "macrolide=\\w+thromycin",
                    "tetracycline=\\w+cycline",
                    "ace inhibitor=\\w+pril",
                    "statin=\\w+vastatin",
                    "nsaid=aspirin|naproxen|ketorolac|indomethacin|nimesulide|mefenamic|etoricoxib"
                            + "|\\w+profen|\\w+fenac|\\w+oxicam|\\w+coxib")
            .map(line -> line.split("=", 2))
            .map(pair -> Map.entry(pair[0], Pattern.compile(pair[1])))
            .toList();

    private MedicineNames() {}

    /** @param key as {@link Names#allergenKey} writes it */
    static Set<String> ofAllergen(String key) {
        Set<String> names = parts(key);
        names.addAll(classes(key));
        return names;
    }

    /** @param key as {@link Names#key} writes it; also its words, which are what "amoxicillin trihydrate" contains */
    static Set<String> ofMedicine(String key) {
        Set<String> names = parts(key);
        names.add(Names.allergenKey(key)); // "penicillins"
        Stream.of(key.split(" ")).filter(word -> word.length() >= WORD_MIN).forEach(names::add);
        names.addAll(classes(key));
        return names;
    }

    private static Set<String> parts(String key) {
        var parts = new LinkedHashSet<String>();
        parts.add(key);
        parts.addAll(List.of(BETWEEN_PARTS.split(key)));
        return parts;
    }

    private static List<String> classes(String key) {
        List<String> words = List.of(key.split(" "));
        return CLASSES.stream()
                .filter(each -> words.stream()
                        .anyMatch(word -> each.getValue().matcher(word).matches()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
