package org.jeevan.query.history;

import static org.jeevan.api.audit.Fact.About.ERASURE;
import static org.jeevan.api.audit.Fact.About.HOLD;
import static org.jeevan.api.audit.Fact.About.RECORD;
import static org.jeevan.api.audit.Fact.About.REGISTRATION;
import static org.jeevan.api.audit.Fact.State.ASKED;
import static org.jeevan.api.audit.Fact.State.DESTROYED;
import static org.jeevan.api.audit.Fact.State.ENDED;
import static org.jeevan.api.audit.Fact.State.ERASED;
import static org.jeevan.api.audit.Fact.State.HELD;
import static org.jeevan.api.audit.Fact.State.REGISTERED;

import java.util.List;
import java.util.function.Function;
import org.jeevan.api.access.AccessEvent;
import org.jeevan.api.access.ConsentEvent;
import org.jeevan.api.audit.Fact;
import org.jeevan.api.erasure.ErasureEvent;
import org.jeevan.api.erasure.ErasureEvent.ErasureCancelled;
import org.jeevan.api.erasure.ErasureEvent.ErasureHeld;
import org.jeevan.api.erasure.ErasureEvent.ErasureRequested;
import org.jeevan.api.erasure.ErasureEvent.HoldReleased;
import org.jeevan.api.erasure.ErasureEvent.PatientErased;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.PatientEvent;
import org.jeevan.api.record.RecordEvent;
import org.jeevan.api.record.RecordView.HospitalRef;
import org.jeevan.query.history.HistoryTables.Row;

/** What follows from one patient's events, taken one by one from the first on, by the rules of the aggregates. */
final class StateFold {

    private final String patient;
    private final Facts facts = new Facts();
    private final IdentityFold identity;
    private final RecordFold records;
    private final RightsFold rights;

    StateFold(PatientId patientId, Function<HospitalId, HospitalRef> hospitals) {
        this.patient = patientId.value();
        this.identity = new IdentityFold(patient, facts, hospitals);
        this.records = new RecordFold(facts, hospitals);
        this.rights = new RightsFold(facts, hospitals);
    }

    /** The facts that this event changes. */
    List<Fact> take(Row row) {
        if (row.told() == null) {
            takeUntold(row);
            return facts.takeChanges();
        }
        switch (row.told()) {
            case PatientEvent event -> identity.take(event, row);
            case RecordEvent event -> records.take(event, row);
            case ConsentEvent event -> rights.take(event, row);
            case AccessEvent event -> rights.take(event, row);
            case ErasureEvent event -> take(event, row);
            default -> throw new IllegalArgumentException("Nothing is known of " + row.eventName());
        }
        return facts.takeChanges();
    }

    /** That these happened says enough. */
    private void takeUntold(Row row) {
        switch (row.eventName()) {
            case "patient.registered" -> facts.put(Fact.of(REGISTRATION, patient, REGISTERED, row.at()));
            case "record.uploaded" -> records.uploaded(row);
            case "summary.generated" -> records.summarized(row);
            default -> {}
        }
    }

    private void take(ErasureEvent event, Row row) {
        switch (event) {
            case ErasureRequested asked ->
                facts.put(Fact.of(ERASURE, patient, ASKED, row.at()).until(asked.due()));
            case ErasureCancelled cancelled -> end(ERASURE);
            case ErasureHeld held -> facts.put(Fact.of(HOLD, patient, HELD, row.at()));
            case HoldReleased released -> end(HOLD);
            case PatientErased erased -> {
                forget();
                facts.put(Fact.of(ERASURE, patient, ERASED, row.at()));
            }
        }
    }

    private void end(Fact.About about) {
        facts.find(about, patient).ifPresent(fact -> facts.put(fact.state(ENDED)));
    }

    private void forget() {
        for (Fact fact : facts.all()) {
            if (fact.about() != REGISTRATION) {
                facts.put(fact.state(fact.about() == RECORD ? DESTROYED : ENDED));
            }
        }
    }
}
