package org.jeevan.query.emergency;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jeevan.api.patient.EmergencySummary.Coverage;
import org.jeevan.api.patient.EmergencySummary.NotRead;
import org.jeevan.api.patient.EmergencySummary.PagesOfRecord;
import org.jeevan.api.record.RecordView;
import org.jeevan.api.record.RecordView.Status;
import org.jeevan.api.summary.PagesRead;
import org.jeevan.query.timeline.TimelineQueries.Gathered;

/** How far an emergency summary reaches: which records it leaves out, and of which it knows a part only, or not surely. */
final class Reach {

    private Reach() {}

    /** Lists keep the order of what was gathered. */
    static Coverage of(Gathered gathered, Instant asOf) {
        List<RecordView> records = gathered.shown();
        List<RecordView> read = where(records, EmergencyMerge::isRead);
        List<RecordView> summarized = where(records, record -> record.status() == Status.SUMMARIZED);
        return new Coverage(
                read.size(),
                where(records, record -> record.status() == Status.PROCESSING).size(),
                where(records, record -> !EmergencyMerge.isRead(record)).stream()
                        .map(Reach::notRead)
                        .toList(),
                ofPages(summarized, pages -> pages.withoutText() > 0),
                ofPages(summarized, pages -> !pages.scanned().isEmpty()),
                where(summarized, record -> record.summary().pages() == null).stream()
                        .map(Found::ref)
                        .toList(),
                gathered.restricted().size(),
                gathered.outside(),
                read.stream()
                        .map(RecordView::recordedOn)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                asOf);
    }

    private static List<RecordView> where(List<RecordView> records, Predicate<RecordView> condition) {
        return records.stream().filter(condition).toList();
    }

    private static List<PagesOfRecord> ofPages(List<RecordView> summarized, Predicate<PagesRead> condition) {
        return summarized.stream()
                .flatMap(record -> Optional.ofNullable(record.summary().pages())
                        .filter(condition)
                        .map(pages -> new PagesOfRecord(Found.ref(record), pages))
                        .stream())
                .toList();
    }

    private static NotRead notRead(RecordView record) {
        return new NotRead(
                record.recordId(), record.title(), record.recordedOn(), record.hospital(), reasonNotRead(record));
    }

    private static String reasonNotRead(RecordView record) {
        if (record.status() == Status.SUMMARIZED) {
            return "essentials-not-read";
        }
        return record.statusReason() != null
                ? record.statusReason()
                : record.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
