package org.jeevan.query.history;

import static org.jeevan.api.audit.Fact.About.RECORD;
import static org.jeevan.api.audit.Fact.State.DESTROYED;
import static org.jeevan.api.audit.Fact.State.NOT_SUMMARIZED;
import static org.jeevan.api.audit.Fact.State.PROCESSING;
import static org.jeevan.api.audit.Fact.State.REPLACED;
import static org.jeevan.api.audit.Fact.State.SUMMARIZED;
import static org.jeevan.api.audit.Fact.State.WITHDRAWN;

import java.util.Set;
import java.util.function.Function;
import org.jeevan.api.audit.Fact;
import org.jeevan.api.audit.Fact.State;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.record.RecordCommand.WithdrawalReason;
import org.jeevan.api.record.RecordEvent;
import org.jeevan.api.record.RecordEvent.RecordReplaced;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.RecordWithdrawn;
import org.jeevan.api.record.RecordEvent.SummarizationFailed;
import org.jeevan.api.record.RecordView.HospitalRef;
import org.jeevan.query.history.HistoryTables.Row;

/** What became of each uploaded record. */
final class RecordFold {

    private static final Set<State> THERE = Set.of(PROCESSING, SUMMARIZED, NOT_SUMMARIZED);

    private final Facts facts;
    private final Function<HospitalId, HospitalRef> hospitals;

    RecordFold(Facts facts, Function<HospitalId, HospitalRef> hospitals) {
        this.facts = facts;
        this.hospitals = hospitals;
    }

    void take(RecordEvent event, Row row) {
        Fact record = known(row);
        switch (event) {
            case RecordUploaded uploaded ->
                facts.put(
                        record.hospital(hospitals.apply(uploaded.hospitalId())).kind(uploaded.kind()));
            case SummarizationFailed failed -> {
                if (THERE.contains(record.state())) {
                    facts.put(record.state(NOT_SUMMARIZED).code(failed.reason()));
                }
            }
            case RecordWithdrawn withdrawn ->
                facts.put(record.state(withdrawn.reason() == WithdrawalReason.WRONG_PATIENT ? DESTROYED : WITHDRAWN)
                        .code(withdrawn.reason()));
            case RecordReplaced replaced -> facts.put(record.state(REPLACED));
            default -> {} // nothing of the others is told
        }
    }

    /** The upload's key may be gone; who uploaded it stands beside the event. */
    void uploaded(Row row) {
        facts.put(known(row).hospital(hospitals.apply(row.actor().organisation())));
    }

    /** An answer that was on its way while the record was withdrawn changes nothing. */
    void summarized(Row row) {
        Fact record = known(row);
        if (THERE.contains(record.state())) {
            facts.put(record.state(SUMMARIZED));
        }
    }

    private Fact known(Row row) {
        String id = row.recordId().value();
        return facts.find(RECORD, id)
                .orElseGet(() -> Fact.of(RECORD, id, PROCESSING, row.at()).restricted(false));
    }
}
