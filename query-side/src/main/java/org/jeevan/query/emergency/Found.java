package org.jeevan.query.emergency;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jeevan.api.patient.MergedEssentials.Mention;
import org.jeevan.api.patient.MergedEssentials.RecordRef;
import org.jeevan.api.record.AssessedEssentials.Assessed;
import org.jeevan.api.record.Assessment;
import org.jeevan.api.record.RecordView;
import org.jeevan.api.statements.StatementView;
import org.jeevan.api.summary.Essentials.Item;
import org.jeevan.api.summary.PagesRead;

/**
 * An item, and the record that states it, or the patient who does.
 *
 * @param record null where it is a statement
 * @param statement null where it is in a record
 */
record Found<T extends Item>(RecordView record, StatementView statement, T item, List<Assessment> assessments) {

    static <T extends Item> Found<T> in(RecordView record, Assessed<T> assessed) {
        return new Found<>(record, null, assessed.item(), assessed.assessments());
    }

    static <T extends Item> Found<T> stated(StatementView statement, T item) {
        return new Found<>(null, statement, item, List.of());
    }

    boolean selfStated() {
        return record == null;
    }

    /** The clinical date, or the day on which the patient said so. */
    LocalDate on() {
        return selfStated() ? dayOf(statement) : record.recordedOn();
    }

    boolean sameRecord(Found<?> other) {
        return record != null && other.record != null && record.recordId().equals(other.record.recordId());
    }

    Mention mention(Kind<T> kind) {
        return new Mention(
                selfStated() ? ref(statement) : ref(record),
                item.itemId(),
                kind.name().apply(item),
                kind.detail().apply(item),
                item.source(),
                scanned(),
                assessments,
                selfStated(),
                selfStated() ? statement.statement().since() : null);
    }

    private Boolean scanned() {
        PagesRead pages = selfStated() ? null : record.summary().pages();
        return pages == null || item.source() == null
                ? null
                : pages.scanned().contains(item.source().page());
    }

    static RecordRef ref(RecordView record) {
        return new RecordRef(record.recordId(), record.title(), record.kind(), record.recordedOn(), record.hospital());
    }

    static RecordRef ref(StatementView statement) {
        return new RecordRef(null, null, null, dayOf(statement), null);
    }

    static LocalDate dayOf(StatementView statement) {
        return LocalDate.ofInstant(statement.statedAt(), ZoneOffset.UTC);
    }
}
