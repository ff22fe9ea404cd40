package org.jeevan.query.emergency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jeevan.api.record.AssessedEssentials.Assessed;
import org.jeevan.api.record.RecordView;
import org.jeevan.api.summary.Essentials.Item;

/**
 * What the names mean that a patient uses: the same as in the patient's records, whose reader knows that Glycomet is
 * metformin. Where records do not agree, or none has the name, nothing is guessed.
 */
final class Aliases {

    private static final List<Kind<?>> NAMED =
            List.of(Kind.ALLERGIES, Kind.MEDICATIONS, Kind.PAST_MEDICATIONS, Kind.CONDITIONS, Kind.SURGERIES);

    private final Map<String, Set<String>> keysByName = new HashMap<>();

    /** @param records that were read */
    Aliases(List<RecordView> records) {
        for (RecordView record : records) {
            NAMED.forEach(kind -> learn(record, kind));
        }
    }

    <T extends Item> String keyOf(Kind<T> kind, T stated) {
        String own = kind.key().apply(stated);
        Set<String> known = keysByName.getOrDefault(own, Set.of());
        return known.size() == 1 ? known.iterator().next() : own;
    }

    private <T extends Item> void learn(RecordView record, Kind<T> kind) {
        for (Assessed<T> found : kind.items().apply(record.summary().essentials())) {
            String name = kind.nameKey().apply(kind.name().apply(found.item()));
            keysByName
                    .computeIfAbsent(name, first -> new TreeSet<>())
                    .add(kind.key().apply(found.item()));
        }
    }
}
