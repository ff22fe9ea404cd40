package org.jeevan.query.emergency;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jeevan.api.patient.MergedEssentials.Conflict;
import org.jeevan.api.patient.MergedEssentials.Mention;
import org.jeevan.api.summary.Essentials.Allergy;
import org.jeevan.api.summary.Essentials.Item;
import org.jeevan.api.summary.Essentials.Medication;
import org.jeevan.api.summary.Essentials.TestResult;

/** What of one thing does not fit together. Lists come newest record first, the patient's own last, and stay so. */
final class Conflicts {

    private final Map<String, List<Found<Medication>>> pastMedicines;
    private final List<Mention> noneKnown;
    private final AllergyMatches matches;

    Conflicts(Map<String, List<Found<Medication>>> pastMedicines, List<Mention> noneKnown, AllergyMatches matches) {
        this.pastMedicines = pastMedicines;
        this.noneKnown = noneKnown;
        this.matches = matches;
    }

    List<Conflict> ofAllergy(String key, List<Found<Allergy>> found) {
        return Stream.of(
                        conflict(Conflict.Kind.CURRENT_MEDICINE, matches.medicinesOf(key)),
                        conflict(Conflict.Kind.NONE_KNOWN_ELSEWHERE, noneKnown))
                .flatMap(List::stream)
                .toList();
    }

    List<Conflict> ofMedicine(String key, List<Found<Medication>> found) {
        List<Mention> doses = different(Kind.MEDICATIONS, found, Doses::key);
        List<Mention> stops = pastMedicines.getOrDefault(key, List.of()).stream()
                .filter(past -> stops(past, found))
                .map(past -> past.mention(Kind.PAST_MEDICATIONS))
                .toList();
        return Stream.of(
                        conflict(Conflict.Kind.LISTED_ALLERGY, matches.allergiesOf(key)),
                        conflict(Conflict.Kind.DIFFERENT_DOSES, doses.size() > 1 ? doses : List.of()),
                        conflict(Conflict.Kind.STOPPED_LATER, stops))
                .flatMap(List::stream)
                .toList();
    }

    /** Values of different records are a course; several in the newest one leave open which is the latest. */
    List<Conflict> ofTest(String key, List<Found<TestResult>> found) {
        List<Found<TestResult>> ofNewest = found.stream()
                .filter(found.getFirst()::sameRecord)
                .filter(each -> !isEarlier(each.item()))
                .toList();
        List<Mention> values = different(Kind.TEST_RESULTS, ofNewest, value -> value.toLowerCase(Locale.ROOT)
                .replaceAll("\\s", ""));
        return conflict(Conflict.Kind.SEVERAL_VALUES, values.size() > 1 ? values : List.of());
    }

    /** "1.7, down from 2.3": the record says itself that "from 2.3" is no longer so. */
    private static boolean isEarlier(TestResult result) {
        return result.value() != null && result.value().toLowerCase(Locale.ROOT).startsWith("from ");
    }

    /** A record that lists it as current and as past at once has decided for itself. */
    private static boolean stops(Found<Medication> past, List<Found<Medication>> current) {
        return current.stream().noneMatch(each -> past.on().isBefore(each.on()) || past.sameRecord(each));
    }

    /** The newest mention of each detail that differs; mentions without any are no side of a conflict. */
    private static <T extends Item> List<Mention> different(
            Kind<T> kind, List<Found<T>> found, Function<String, String> detailKey) {
        var seen = new HashSet<String>();
        var mentions = new ArrayList<Mention>();
        for (Found<T> each : found) {
            String detail = kind.detail().apply(each.item());
            if (detail != null && !detail.isBlank() && seen.add(detailKey.apply(detail))) {
                mentions.add(each.mention(kind));
            }
        }
        return mentions;
    }

    private static List<Conflict> conflict(Conflict.Kind kind, List<Mention> mentions) {
        return mentions.isEmpty() ? List.of() : List.of(new Conflict(kind, mentions));
    }
}
