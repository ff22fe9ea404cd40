package org.jeevan.query.queue;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.access.AccessEvent.AccessesRecorded;
import org.jeevan.api.access.AccessEvent.SessionRecorded;
import org.jeevan.api.access.ConsentEvent.AccessGranted;
import org.jeevan.api.access.ConsentEvent.AccessRefused;
import org.jeevan.api.access.ConsentEvent.AccessRequested;
import org.jeevan.api.access.ConsentEvent.GrantRevoked;
import org.jeevan.api.access.ConsentEvent.RecordRestricted;
import org.jeevan.api.access.ConsentEvent.RestrictionLifted;
import org.jeevan.api.account.AccountEvent.PasswordChanged;
import org.jeevan.api.hospital.HospitalEvent.StaffAdded;
import org.jeevan.api.patient.PatientEvent.AccountBound;
import org.jeevan.api.patient.PatientEvent.AccountClaimed;
import org.jeevan.api.patient.PatientEvent.AccountUnbound;
import org.jeevan.api.patient.PatientEvent.GeneralDetailsSubmitted;
import org.jeevan.api.patient.PatientEvent.IdentityConfirmed;
import org.jeevan.api.patient.PatientEvent.PatientRegistered;
import org.jeevan.api.record.RecordEvent;
import org.jeevan.crypto.DataKeys;
import org.jeevan.query.ReadModel;
import org.jeevan.query.ReadModelDefinition;
import org.jeevan.query.RowCipher;
import org.springframework.stereotype.Component;

/** What waits for an auditor. */
@Component
public class QueueModel implements ReadModelDefinition {

    public static final String NAME = "queue";

    private final RowCipher cipher;

    QueueModel(DataKeys keys) {
        this.cipher = new RowCipher(keys, NAME);
    }

    QueueTables tablesOn(ReadModel model) {
        return new QueueTables(model, cipher);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Object projectionOn(ReadModel model) {
        return new QueueProjection(tablesOn(model));
    }

    @Override
    public Set<Class<? extends DomainEvent>> ignores() {
        return Set.of(
                AccessesRecorded.class,
                SessionRecorded.class,
                AccessRequested.class,
                AccessGranted.class,
                AccessRefused.class,
                GrantRevoked.class,
                RecordRestricted.class,
                RestrictionLifted.class,
                PasswordChanged.class,
                StaffAdded.class,
                PatientRegistered.class,
                AccountBound.class,
                AccountClaimed.class,
                AccountUnbound.class,
                GeneralDetailsSubmitted.class,
                IdentityConfirmed.class,
                RecordEvent.class);
    }

    @Override
    public void plainRows(ReadModel model, Consumer<List<Object>> row) {
        tablesOn(model).plainRows(row);
    }
}
