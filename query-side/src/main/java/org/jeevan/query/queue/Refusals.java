package org.jeevan.query.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jeevan.api.access.Refusal;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.query.ReadModel;

/** What was refused lately, by opaque ids, to tell who tries too often. */
class Refusals {

    static final Duration SHOWN = Duration.ofDays(7);

    private static final Duration KEPT = SHOWN.plusDays(1);

    private final ReadModel model;

    Refusals(ReadModel model) {
        this.model = model;
    }

    /** How often within 24 hours at most. {@code person} null for names that nobody has. */
    record Often(Refusal.Kind kind, AccountId person, HospitalId hospitalId, int count, Instant at) {}

    /** What is older than any alarm that can still be shown goes. */
    void add(String eventId, List<Refusal> refusals) {
        for (int place = 0; place < refusals.size(); place++) {
            add(eventId, place, refusals.get(place));
        }
        long newest =
                refusals.stream().mapToLong(it -> it.at().toEpochMilli()).max().orElse(0);
        model.write(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM refusals WHERE at_millis < ?")) {
                delete.setLong(1, newest - KEPT.toMillis());
                return delete.executeUpdate();
            }
        });
    }

    /** Of each who reached the limit within 24 hours, in the days before {@code now}, the newest day on which that was so. */
    List<Often> often(Refusal.Kind kind, int limit, Instant now) {
        return model.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT person, max(hospital_id) AS hospital_id, max(recent) AS recent, max(at_millis) AS at_millis
                    FROM (SELECT it.person, it.hospital_id, it.at_millis,
                            sum(it.count) OVER (PARTITION BY it.person ORDER BY it.at_millis
                                RANGE BETWEEN 86400000 PRECEDING AND CURRENT ROW) AS recent
                        FROM refusals it WHERE it.kind = ?)
                    WHERE recent >= ? AND at_millis >= ? GROUP BY person ORDER BY at_millis, person
                    """)) {
                select.setString(1, kind.name());
                select.setInt(2, limit);
                select.setLong(3, now.minus(SHOWN).toEpochMilli());
                var found = new ArrayList<Often>();
                for (var rows = select.executeQuery(); rows.next(); ) {
                    String person = rows.getString("person");
                    String hospital = rows.getString("hospital_id");
                    found.add(new Often(
                            kind,
                            person == null ? null : new AccountId(person),
                            hospital == null ? null : new HospitalId(hospital),
                            rows.getInt("recent"),
                            Instant.ofEpochMilli(rows.getLong("at_millis"))));
                }
                return found;
            }
        });
    }

    void plainRows(Consumer<List<Object>> consumer) {
        model.read(connection -> {
            try (var select = connection.prepareStatement("SELECT * FROM refusals ORDER BY event_id, place")) {
                for (var rows = select.executeQuery(); rows.next(); ) {
                    consumer.accept(Arrays.asList(
                            rows.getString("event_id"),
                            rows.getInt("place"),
                            rows.getLong("at_millis"),
                            rows.getString("kind"),
                            String.valueOf(rows.getString("person")),
                            String.valueOf(rows.getString("hospital_id")),
                            rows.getInt("count")));
                }
                return null;
            }
        });
    }

    private void add(String eventId, int place, Refusal refusal) {
        model.write(connection -> {
            try (var insert = connection.prepareStatement(
                    "INSERT INTO refusals VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
                insert.setString(1, eventId);
                insert.setInt(2, place);
                insert.setLong(3, refusal.at().toEpochMilli());
                insert.setString(4, refusal.kind().name());
                insert.setString(
                        5,
                        refusal.accountId() == null ? null : refusal.accountId().value());
                insert.setString(
                        6,
                        refusal.hospitalId() == null
                                ? null
                                : refusal.hospitalId().value());
                insert.setInt(7, refusal.count());
                return insert.executeUpdate();
            }
        });
    }
}
