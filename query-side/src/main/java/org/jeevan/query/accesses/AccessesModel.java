package org.jeevan.query.accesses;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.access.AccessEvent.RefusalsRecorded;
import org.jeevan.api.access.AccessEvent.SessionRecorded;
import org.jeevan.api.access.ConsentEvent.AccessGranted;
import org.jeevan.api.access.ConsentEvent.AccessRefused;
import org.jeevan.api.access.ConsentEvent.AccessRequested;
import org.jeevan.api.access.ConsentEvent.EmergencyReviewed;
import org.jeevan.api.access.ConsentEvent.GrantRevoked;
import org.jeevan.api.access.ConsentEvent.RecordRestricted;
import org.jeevan.api.access.ConsentEvent.RestrictionLifted;
import org.jeevan.api.account.AccountEvent;
import org.jeevan.api.erasure.ErasureEvent.ErasureCancelled;
import org.jeevan.api.erasure.ErasureEvent.ErasureHeld;
import org.jeevan.api.erasure.ErasureEvent.ErasureRequested;
import org.jeevan.api.erasure.ErasureEvent.HoldReleased;
import org.jeevan.api.hospital.HospitalEvent;
import org.jeevan.api.patient.PatientEvent;
import org.jeevan.api.record.RecordEvent;
import org.jeevan.api.statements.StatementEvent;
import org.jeevan.crypto.DataKeys;
import org.jeevan.query.ReadModel;
import org.jeevan.query.ReadModelDefinition;
import org.jeevan.query.RowCipher;
import org.springframework.stereotype.Component;

/** Who looked at what. A gap in it would be a lie, so it stops rather than leave something out. */
@Component
public class AccessesModel implements ReadModelDefinition {

    public static final String NAME = "accesses";

    private final RowCipher cipher;

    AccessesModel(DataKeys keys) {
        this.cipher = new RowCipher(keys, NAME);
    }

    AccessesTables tablesOn(ReadModel model) {
        return new AccessesTables(model, cipher);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Object projectionOn(ReadModel model) {
        return new AccessesProjection(tablesOn(model));
    }

    @Override
    public boolean stopsAtPoison() {
        return true;
    }

    @Override
    public Set<Class<? extends DomainEvent>> ignores() {
        return Set.of(
                ErasureRequested.class,
                ErasureCancelled.class,
                ErasureHeld.class,
                HoldReleased.class,
                AccessRequested.class,
                AccessGranted.class,
                AccessRefused.class,
                GrantRevoked.class,
                RecordRestricted.class,
                RestrictionLifted.class,
                EmergencyReviewed.class,
                RefusalsRecorded.class,
                SessionRecorded.class,
                PatientEvent.class,
                StatementEvent.class,
                RecordEvent.class,
                HospitalEvent.class,
                AccountEvent.class);
    }

    @Override
    public void plainRows(ReadModel model, Consumer<List<Object>> row) {
        tablesOn(model).plainRows(row);
    }
}
