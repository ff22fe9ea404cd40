package org.jeevan.query.emergency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jeevan.api.patient.MergedEssentials;
import org.jeevan.api.patient.MergedEssentials.Allergies;
import org.jeevan.api.patient.MergedEssentials.AllergyStatus;
import org.jeevan.api.patient.MergedEssentials.Conflict;
import org.jeevan.api.patient.MergedEssentials.Mention;
import org.jeevan.api.patient.MergedEssentials.Merged;
import org.jeevan.api.patient.MergedEssentials.Origin;
import org.jeevan.api.patient.MergedEssentials.RecordRef;
import org.jeevan.api.record.Assessment;
import org.jeevan.api.record.Assessment.Verdict;
import org.jeevan.api.record.RecordView;
import org.jeevan.api.record.RecordView.Status;
import org.jeevan.api.statements.StatementView;
import org.jeevan.api.summary.Essentials.Allergy;
import org.jeevan.api.summary.Essentials.Item;

/**
 * Brings together what the records of all hospitals state, and what the patient states without one. The same thing appears once, newest first, with every place
 * where it is stated; what contradicts stands side by side, and nothing is left out because of it.
 */
final class EmergencyMerge {

    private static final Comparator<RecordView> NEWEST_FIRST = Comparator.comparing(RecordView::recordedOn)
            .thenComparing(RecordView::uploadedAt)
            .thenComparing(record -> record.recordId().value())
            .reversed();

    private final List<RecordView> records;
    private final SelfStated selfStated;
    private final Aliases aliases;

    private EmergencyMerge(List<RecordView> records, SelfStated selfStated) {
        this.records = records;
        this.selfStated = selfStated;
        this.aliases = new Aliases(records);
    }

    /**
     * @param records in any order; those that were not read for essentials add nothing
     * @param statements newest first
     */
    static MergedEssentials of(List<RecordView> records, List<StatementView> statements) {
        List<RecordView> read = records.stream()
                .filter(EmergencyMerge::isRead)
                .sorted(NEWEST_FIRST)
                .toList();
        return new EmergencyMerge(read, new SelfStated(statements)).merged();
    }

    /** Whether essentials were looked for in this record, and may be shown. */
    static boolean isRead(RecordView record) {
        return record.status() == Status.SUMMARIZED && record.summary().essentials() != null;
    }

    private MergedEssentials merged() {
        var matches = new AllergyMatches(all(Kind.ALLERGIES), all(Kind.MEDICATIONS));
        var conflicts = new Conflicts(all(Kind.PAST_MEDICATIONS), noneKnownMentions(), matches);
        return new MergedEssentials(
                allergies(conflicts),
                merged(Kind.MEDICATIONS, conflicts::ofMedicine),
                merged(Kind.CONDITIONS, (key, found) -> List.of()),
                merged(Kind.SURGERIES, (key, found) -> List.of()),
                merged(Kind.TEST_RESULTS, conflicts::ofTest));
    }

    private Allergies allergies(Conflicts conflicts) {
        List<Merged<Allergy>> items = merged(Kind.ALLERGIES, conflicts::ofAllergy);
        AllergyStatus unlisted = noneKnownMentions().isEmpty() ? AllergyStatus.NOT_STATED : AllergyStatus.NONE_KNOWN;
        return new Allergies(
                items.isEmpty() ? unlisted : AllergyStatus.LISTED,
                items,
                noneKnown(),
                selfStated.noneKnown().map(Found::dayOf).orElse(null));
    }

    private List<Mention> noneKnownMentions() {
        return Stream.concat(
                        noneKnown().stream().map(record -> noneKnownIn(record, false)),
                        selfStated.noneKnown().stream().map(statement -> noneKnownIn(Found.ref(statement), true)))
                .toList();
    }

    private static Mention noneKnownIn(RecordRef place, boolean selfStated) {
        return new Mention(place, null, null, null, null, null, List.of(), selfStated, null);
    }

    private List<RecordRef> noneKnown() {
        return records.stream()
                .filter(record -> record.summary().essentials().noKnownAllergies())
                .map(Found::ref)
                .toList();
    }

    private <T extends Item> List<Merged<T>> merged(
            Kind<T> kind, BiFunction<String, List<Found<T>>, List<Conflict>> conflicts) {
        Map<String, List<Found<T>>> byKey = all(kind);
        var merged = new ArrayList<Merged<T>>();
        byKey.forEach((key, found) -> merged.add(merged(kind, found, conflicts.apply(key, found))));
        return merged;
    }

    /** By what they are, the newest record's first, the patient's last. */
    private <T extends Item> Map<String, List<Found<T>>> all(Kind<T> kind) {
        var byKey = new LinkedHashMap<String, List<Found<T>>>();
        for (RecordView record : records) {
            kind.items().apply(record.summary().essentials()).forEach(item -> byKey.computeIfAbsent(
                            kind.key().apply(item.item()), first -> new ArrayList<>())
                    .add(Found.in(record, item)));
        }
        for (Found<T> stated : selfStated.of(kind)) {
            byKey.computeIfAbsent(aliases.keyOf(kind, stated.item()), first -> new ArrayList<>())
                    .add(stated);
        }
        return byKey;
    }

    private static <T extends Item> Merged<T> merged(Kind<T> kind, List<Found<T>> found, List<Conflict> conflicts) {
        Found<T> newest = found.getFirst();
        List<Assessment> words = found.stream()
                .flatMap(each -> each.assessments().stream())
                .sorted(Comparator.comparing(Assessment::at).reversed())
                .toList();
        return new Merged<>(
                newest.item(),
                newest.selfStated() ? null : newest.record().recordId(),
                origin(newest, words),
                has(words, Verdict.DISPUTED),
                words,
                found.stream().map(each -> each.mention(kind)).toList(),
                conflicts);
    }

    private static Origin origin(Found<?> newest, List<Assessment> words) {
        if (newest.selfStated()) {
            return Origin.SELF_STATED; // records come first, so none states it
        }
        return has(words, Verdict.CONFIRMED) ? Origin.CONFIRMED : Origin.MACHINE_READ;
    }

    private static boolean has(List<Assessment> words, Verdict verdict) {
        return words.stream().anyMatch(word -> word.verdict() == verdict);
    }
}
