package org.jeevan.query.accesses;

import java.util.ArrayList;
import java.util.List;
import org.jeevan.api.access.Access;
import org.jeevan.api.access.AccessQuery.AccessFilter;
import org.jeevan.api.identity.PatientId;
import org.jeevan.query.accesses.AccessesTables.Found;
import org.jeevan.query.accesses.AccessesTables.Place;
import org.jeevan.query.accesses.AccessesTables.Row;

/** Looks for accesses of one patient or of all. By what right and at what is sealed, so that for those each row has to be opened. */
final class AccessSearch {

    /** Opening so many takes a fraction of a second; whoever asks goes on from there. */
    private static final int LOOKED_AT_MAX = 5_000;

    private static final int BATCH = 500;

    private final AccessesTables tables;
    private final PatientId patientId;
    private final AccessFilter filter;

    /** @param patientId null for all patients */
    AccessSearch(AccessesTables tables, PatientId patientId, AccessFilter filter) {
        this.tables = tables;
        this.patientId = patientId;
        this.filter = filter;
    }

    /** @param goOn after which to go on looking; null where nothing is left */
    record Hits(List<Row> rows, Place goOn) {}

    /** At most so many, newest first. {@code after} null: from the start. */
    Hits find(Place after, int rowsMax) {
        int batch = filter.right() == null && filter.view() == null ? rowsMax + 1 : BATCH;
        var hits = new ArrayList<Row>();
        Place place = after;
        for (int lookedAt = 0; lookedAt < LOOKED_AT_MAX; lookedAt += batch) {
            List<Found> found = tables.newestFirst(patientId, filter, place, batch);
            for (Found next : found) {
                if (hits.size() == rowsMax) {
                    return new Hits(hits, place);
                }
                place = next.place();
                next.row().filter(row -> fits(row.access())).ifPresent(hits::add);
            }
            if (found.size() < batch) {
                return new Hits(hits, null);
            }
        }
        return new Hits(hits, place);
    }

    private boolean fits(Access access) {
        return (filter.right() == null || access.right() == filter.right())
                && (filter.view() == null || access.view() == filter.view());
    }
}
