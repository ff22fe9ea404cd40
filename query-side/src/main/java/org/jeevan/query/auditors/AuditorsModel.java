package org.jeevan.query.auditors;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.access.AccessEvent;
import org.jeevan.api.access.ConsentEvent;
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
import org.jeevan.api.erasure.ErasureEvent;
import org.jeevan.api.hospital.HospitalEvent;
import org.jeevan.api.patient.PatientEvent;
import org.jeevan.api.record.RecordEvent;
import org.jeevan.api.statements.StatementEvent;
import org.jeevan.crypto.DataKeys;
import org.jeevan.query.ReadModel;
import org.jeevan.query.ReadModelDefinition;
import org.jeevan.query.RowCipher;
import org.springframework.stereotype.Component;

/** All auditors. */
@Component
public class AuditorsModel implements ReadModelDefinition {

    public static final String NAME = "auditors";

    private final RowCipher cipher;

    AuditorsModel(DataKeys keys) {
        this.cipher = new RowCipher(keys, NAME);
    }

    AuditorsTables tablesOn(ReadModel model) {
        return new AuditorsTables(model, cipher);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Object projectionOn(ReadModel model) {
        return new AuditorsProjection(tablesOn(model));
    }

    @Override
    public Set<Class<? extends DomainEvent>> ignores() {
        return Set.of(
                ErasureEvent.class,
                ConsentEvent.class,
                HospitalEvent.class,
                PatientEvent.class,
                RecordEvent.class,
                StatementEvent.class,
                AccessEvent.class,
                LimitLifted.class,
                PasskeyAdded.class,
                PasskeyRemoved.class,
                PasswordChanged.class,
                PasswordIssued.class,
                PasswordReset.class,
                RecoveryCodeUsed.class,
                RecoveryCodesIssued.class,
                TotpEnrolled.class,
                TotpRemoved.class);
    }

    @Override
    public void plainRows(ReadModel model, Consumer<List<Object>> row) {
        tablesOn(model).all().forEach(auditor -> row.accept(List.of(auditor)));
    }
}
