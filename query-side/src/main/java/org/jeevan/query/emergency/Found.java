package org.jeevan.query.emergency;

import java.util.List;
import org.jeevan.api.patient.MergedEssentials.Mention;
import org.jeevan.api.patient.MergedEssentials.RecordRef;
import org.jeevan.api.record.AssessedEssentials.Assessed;
import org.jeevan.api.record.Assessment;
import org.jeevan.api.record.RecordView;
import org.jeevan.api.summary.Essentials.Item;
import org.jeevan.api.summary.PagesRead;

/** An item, and the record that states it. */
record Found<T extends Item>(RecordView record, Assessed<T> assessed) {

    T item() {
        return assessed.item();
    }

    List<Assessment> assessments() {
        return assessed.assessments();
    }

    boolean sameRecord(Found<?> other) {
        return record.recordId().equals(other.record.recordId());
    }

    Mention mention(Kind<T> kind) {
        return new Mention(
                ref(record),
                item().itemId(),
                kind.name().apply(item()),
                kind.detail().apply(item()),
                item().source(),
                scanned(),
                assessments());
    }

    private Boolean scanned() {
        PagesRead pages = record.summary().pages();
        return pages == null || item().source() == null
                ? null
                : pages.scanned().contains(item().source().page());
    }

    static RecordRef ref(RecordView record) {
        return new RecordRef(record.recordId(), record.title(), record.kind(), record.recordedOn(), record.hospital());
    }
}
