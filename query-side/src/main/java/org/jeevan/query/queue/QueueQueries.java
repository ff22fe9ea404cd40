package org.jeevan.query.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jeevan.api.Page;
import org.jeevan.api.access.Refusal;
import org.jeevan.api.audit.QueueQuery.FindQueue;
import org.jeevan.api.audit.QueueQuery.Kind;
import org.jeevan.api.audit.QueueQuery.QueueItem;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.record.RecordView.HospitalRef;
import org.jeevan.query.Cursor;
import org.jeevan.query.HospitalNames;
import org.jeevan.query.Limit;
import org.jeevan.query.ReadModels;
import org.jeevan.query.queue.QueueTables.Place;
import org.jeevan.query.queue.QueueTables.Rate;
import org.jeevan.query.queue.QueueTables.Row;
import org.jeevan.query.queue.Refusals.Often;
import org.springframework.stereotype.Component;

/** Answers what waits for an auditor. */
@Component
class QueueQueries {

    /** An emergency physician may have four patients in a day who cannot speak; a fifth is worth a look. */
    private static final int PER_PERSON_AND_DAY = 5;

    private static final int PER_HOSPITAL_AND_DAY = 25;

    /**
     * What a screen asks for by itself stays far below; whoever tries one patient after the other, or what other roles may,
     * does not.
     */
    private static final int REFUSED_PER_DAY = 20;

    private static final int REFUSED_LOG_INS_PER_DAY = 100;

    private final QueueTables tables;
    private final OpenedRecords opened;
    private final HospitalNames hospitals;
    private final Refusals refusals;
    private final Clock clock;

    QueueQueries(ReadModels models, QueueModel definition, HospitalNames hospitals, Clock clock) {
        this.tables = definition.tablesOn(models.get(QueueModel.NAME));
        this.opened = definition.openedOn(models.get(QueueModel.NAME));
        this.hospitals = hospitals;
        this.refusals = definition.refusalsOn(models.get(QueueModel.NAME));
        this.clock = clock;
    }

    @QueryHandler
    Page<QueueItem> handle(FindQueue query) {
        int limit = Limit.require(query.limit());
        List<Row> rows = tables.waiting(place(query.cursor()), limit + 1);
        List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
        Stream<QueueItem> alarms = query.cursor() == null ? alarms() : Stream.empty();
        List<QueueItem> items =
                Stream.concat(alarms, shown.stream().map(this::item)).toList();
        return new Page<>(items, rows.size() > limit ? cursor(shown.getLast()) : null);
    }

    private Stream<QueueItem> alarms() {
        Instant now = clock.instant();
        var refused = Stream.of(
                refusals.often(Refusal.Kind.READ, REFUSED_PER_DAY, now),
                refusals.often(Refusal.Kind.ACTION, REFUSED_PER_DAY, now),
                refusals.often(Refusal.Kind.PASSWORD, REFUSED_LOG_INS_PER_DAY, now),
                refusals.often(Refusal.Kind.FACTOR, REFUSED_LOG_INS_PER_DAY, now));
        return Stream.concat(
                tables.unusualRates(PER_PERSON_AND_DAY, PER_HOSPITAL_AND_DAY).stream()
                        .map(this::item),
                refused.flatMap(List::stream).map(this::item));
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
                row.kind() == Kind.EMERGENCY ? opened.in(row) : List.of(),
                row.body().subjectId(),
                row.body().name(),
                null);
    }

    private QueueItem item(Rate rate) {
        String who = rate.person() == null
                ? rate.hospitalId().value()
                : rate.person().value();
        return alarm("rate/" + who, Kind.UNUSUAL_RATE, rate.at(), rate.hospitalId(), rate.person(), rate.count());
    }

    private QueueItem item(Often often) {
        String who = often.person() == null ? "unknown" : often.person().value();
        Kind kind =
                switch (often.kind()) {
                    case READ -> Kind.REFUSED_READS;
                    case ACTION -> Kind.REFUSED_ACTIONS;
                    case PASSWORD, FACTOR -> Kind.REFUSED_LOG_INS;
                };
        String itemId = "refused/%s/%s".formatted(often.kind(), who);
        return alarm(itemId, kind, often.at(), often.hospitalId(), often.person(), often.count());
    }

    private QueueItem alarm(String itemId, Kind kind, Instant at, HospitalId hospital, AccountId person, int count) {
        return new QueueItem(
                itemId, kind, at, null, hospital(hospital), person, null, null, null, List.of(), null, null, count);
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
