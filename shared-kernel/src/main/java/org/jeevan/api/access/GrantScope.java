package org.jeevan.api.access;

import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.rejection.CommandRejected;
import org.jspecify.annotations.Nullable;

/**
 * What a consent covers, beside the general details and what the patient states without a record. A record that is restricted is covered only where it is named.
 *
 * @param kinds records of these kinds, also those still to come; null for every kind
 * @param records single records beside them; never null
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record GrantScope(@Nullable List<RecordKind> kinds, List<RecordId> records) {

    public static final GrantScope EVERY_KIND = new GrantScope(null, List.of());

    private static final int RECORDS_MAX = 100;

    /** In one order, without repeats, so that the same consent is the same bytes. */
    public GrantScope {
        kinds = kinds == null ? null : sorted(kinds, Comparator.naturalOrder());
        records = records == null ? List.of() : sorted(records, Comparator.comparing(RecordId::value));
    }

    /** @throws CommandRejected {@code invalid-field} if it covers nothing, or names too many records */
    public GrantScope requireValid() {
        if (kinds != null && kinds.isEmpty() && records.isEmpty()) {
            throw new CommandRejected(INVALID_FIELD, "At least one kind of record, or one record", "kinds");
        }
        if (records.size() > RECORDS_MAX) {
            throw new CommandRejected(INVALID_FIELD, "At most %d single records".formatted(RECORDS_MAX), "records");
        }
        return this;
    }

    private static <T> List<T> sorted(Collection<T> values, Comparator<? super T> order) {
        if (values.stream().anyMatch(value -> value == null)) {
            throw new CommandRejected(INVALID_FIELD, "No empty entries");
        }
        return values.stream().distinct().sorted(order).toList();
    }
}
