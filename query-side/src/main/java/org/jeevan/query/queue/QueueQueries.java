package org.jeevan.query.queue;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jeevan.api.Page;
import org.jeevan.api.audit.QueueQuery.FindQueue;
import org.jeevan.api.audit.QueueQuery.Kind;
import org.jeevan.api.audit.QueueQuery.QueueItem;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.record.RecordView.HospitalRef;
import org.jeevan.query.Cursor;
import org.jeevan.query.HospitalNames;
import org.jeevan.query.Limit;
import org.jeevan.query.ReadModels;
import org.jeevan.query.queue.QueueTables.Place;
import org.jeevan.query.queue.QueueTables.Rate;
import org.jeevan.query.queue.QueueTables.Row;
import org.springframework.stereotype.Component;

/** Answers what waits for an auditor. */
@Component
class QueueQueries {

    /** An emergency physician may have four patients in a day who cannot speak; a fifth is worth a look. */
    private static final int PER_PERSON_AND_DAY = 5;

    private static final int PER_HOSPITAL_AND_DAY = 25;

    private final QueueTables tables;
    private final HospitalNames hospitals;

    QueueQueries(ReadModels models, QueueModel definition, HospitalNames hospitals) {
        this.tables = definition.tablesOn(models.get(QueueModel.NAME));
        this.hospitals = hospitals;
    }

    @QueryHandler
    Page<QueueItem> handle(FindQueue query) {
        int limit = Limit.require(query.limit());
        List<Row> rows = tables.waiting(place(query.cursor()), limit + 1);
        List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
        Stream<QueueItem> alarms = query.cursor() != null
                ? Stream.empty()
                : tables.unusualRates(PER_PERSON_AND_DAY, PER_HOSPITAL_AND_DAY).stream()
                        .map(this::item);
        List<QueueItem> items =
                Stream.concat(alarms, shown.stream().map(this::item)).toList();
        return new Page<>(items, rows.size() > limit ? cursor(shown.getLast()) : null);
    }

    private QueueItem item(Row row) {
        return new QueueItem(
                row.itemId(),
                row.kind(),
                row.at(),
                row.patientId(),
                hospital(row.hospitalId()),
                row.person(),
                row.until(),
                row.body().reasonKind(),
                row.body().reason(),
                row.kind() == Kind.EMERGENCY ? tables.opened(row) : List.of(),
                row.body().subjectId(),
                row.body().name(),
                null);
    }

    private QueueItem item(Rate rate) {
        String who = rate.person() == null
                ? rate.hospitalId().value()
                : rate.person().value();
        return new QueueItem(
                "rate/" + who,
                Kind.UNUSUAL_RATE,
                rate.at(),
                null,
                hospital(rate.hospitalId()),
                rate.person(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                rate.count());
    }

    private HospitalRef hospital(HospitalId hospitalId) {
        return hospitalId == null ? null : new HospitalRef(hospitalId, hospitals.of(hospitalId));
    }

    private static String cursor(Row row) {
        return Cursor.of(row.at().toEpochMilli(), row.itemId());
    }

    private static Place place(String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> parts = Cursor.parts(cursor, 2);
        return new Place(Cursor.number(parts.get(0)), parts.get(1));
    }
}
