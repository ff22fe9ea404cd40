package org.jeevan.query.emergency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jeevan.api.patient.MergedEssentials.Mention;
import org.jeevan.api.summary.Essentials.Allergy;
import org.jeevan.api.summary.Essentials.Item;
import org.jeevan.api.summary.Essentials.Medication;

/**
 * Current medicines that are, contain, or belong to the class of what somebody is allergic to. Which of two statements is
 * wrong, or whether the risk was weighed, is for a person to say; here they are only brought together.
 */
final class AllergyMatches {

    /** Of one item. Nobody takes so many medicines; a hostile record could state thousands on both sides. */
    private static final int MENTIONS_MAX = 20;

    private final Map<String, List<Found<Allergy>>> allergies;
    private final Map<String, List<Found<Medication>>> medicines;
    private final Map<String, List<String>> allergiesByName;
    private final Map<String, List<String>> medicinesByName;

    /** Both by their keys, each list newest first. */
    AllergyMatches(Map<String, List<Found<Allergy>>> allergies, Map<String, List<Found<Medication>>> medicines) {
        this.allergies = allergies;
        this.medicines = medicines;
        this.allergiesByName = byName(allergies.keySet(), MedicineNames::ofAllergen);
        this.medicinesByName = byName(medicines.keySet(), MedicineNames::ofMedicine);
    }

    /** The newest mention of each current medicine that this allergy speaks against. */
    List<Mention> medicinesOf(String allergy) {
        return mentions(MedicineNames.ofAllergen(allergy), medicinesByName, medicines, Kind.MEDICATIONS);
    }

    /** The newest mention of each allergy that speaks against this medicine. */
    List<Mention> allergiesOf(String medicine) {
        return mentions(MedicineNames.ofMedicine(medicine), allergiesByName, allergies, Kind.ALLERGIES);
    }

    private static Map<String, List<String>> byName(Collection<String> keys, Function<String, Set<String>> names) {
        var byName = new LinkedHashMap<String, List<String>>();
        for (String key : keys) {
            names.apply(key).forEach(name -> byName.computeIfAbsent(name, first -> new ArrayList<>())
                    .add(key));
        }
        return byName;
    }

    private static <T extends Item> List<Mention> mentions(
            Set<String> names, Map<String, List<String>> byName, Map<String, List<Found<T>>> found, Kind<T> kind) {
        var keys = new LinkedHashSet<String>();
        names.forEach(name -> byName.getOrDefault(name, List.of()).stream()
                .limit(MENTIONS_MAX)
                .forEach(keys::add));
        return keys.stream()
                .limit(MENTIONS_MAX)
                .map(key -> found.get(key).getFirst().mention(kind))
                .toList();
    }
}
