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
import org.jeevan.api.account.AccountEvent.AccountRestored;
import org.jeevan.api.account.AccountEvent.AccountSuspended;
import org.jeevan.api.account.AccountEvent.EmailChanged;
import org.jeevan.api.account.AccountEvent.LimitLifted;
import org.jeevan.api.account.AccountEvent.PasskeyAdded;
import org.jeevan.api.account.AccountEvent.PasskeyRemoved;
import org.jeevan.api.account.AccountEvent.PasswordChanged;
import org.jeevan.api.account.AccountEvent.PasswordIssued;
import org.jeevan.api.account.AccountEvent.PasswordReset;
import org.jeevan.api.account.AccountEvent.RecoveryCodeUsed;
import org.jeevan.api.account.AccountEvent.RecoveryCodesIssued;
import org.jeevan.api.account.AccountEvent.TotpEnrolled;
import org.jeevan.api.account.AccountEvent.TotpRemoved;
import org.jeevan.api.hospital.HospitalEvent.HospitalRestored;
import org.jeevan.api.hospital.HospitalEvent.HospitalSuspended;
import org.jeevan.api.hospital.HospitalEvent.StaffAdded;
import org.jeevan.api.hospital.HospitalEvent.StaffRemoved;
import org.jeevan.api.patient.PatientEvent.AccountBound;
import org.jeevan.api.patient.PatientEvent.AccountClaimed;
import org.jeevan.api.patient.PatientEvent.AccountUnbound;
import org.jeevan.api.patient.PatientEvent.CardIssued;
import org.jeevan.api.patient.PatientEvent.CardWithdrawn;
import org.jeevan.api.patient.PatientEvent.GeneralDetailsSubmitted;
import org.jeevan.api.patient.PatientEvent.IdentityConfirmed;
import org.jeevan.api.patient.PatientEvent.PatientRegistered;
import org.jeevan.api.record.RecordEvent;
import org.jeevan.api.statements.StatementEvent;
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

    Refusals refusalsOn(ReadModel model) {
        return new Refusals(model);
    }

    OpenedRecords openedOn(ReadModel model) {
        return new OpenedRecords(model, cipher);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Object projectionOn(ReadModel model) {
        return new QueueProjection(tablesOn(model), openedOn(model), refusalsOn(model));
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
                CardIssued.class,
                CardWithdrawn.class,
                PasswordChanged.class,
                PasswordReset.class,
                PasswordIssued.class,
                LimitLifted.class,
                EmailChanged.class,
                TotpEnrolled.class,
                TotpRemoved.class,
                PasskeyAdded.class,
                PasskeyRemoved.class,
                RecoveryCodesIssued.class,
                RecoveryCodeUsed.class,
                AccountSuspended.class,
                AccountRestored.class,
                StaffAdded.class,
                StaffRemoved.class,
                HospitalSuspended.class,
                HospitalRestored.class,
                PatientRegistered.class,
                AccountBound.class,
                AccountClaimed.class,
                AccountUnbound.class,
                GeneralDetailsSubmitted.class,
                IdentityConfirmed.class,
                StatementEvent.class,
                RecordEvent.class);
    }

    @Override
    public void plainRows(ReadModel model, Consumer<List<Object>> row) {
        tablesOn(model).plainRows(row);
        openedOn(model).plainRows(row);
        refusalsOn(model).plainRows(row);
    }
}
