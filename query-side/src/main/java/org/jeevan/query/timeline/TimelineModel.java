package org.jeevan.query.timeline;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.access.AccessEvent;
import org.jeevan.api.access.ConsentEvent;
import org.jeevan.api.account.AccountEvent;
import org.jeevan.api.erasure.ErasureEvent.ErasureCancelled;
import org.jeevan.api.erasure.ErasureEvent.ErasureHeld;
import org.jeevan.api.erasure.ErasureEvent.ErasureRequested;
import org.jeevan.api.erasure.ErasureEvent.HoldReleased;
import org.jeevan.api.hospital.HospitalEvent;
import org.jeevan.api.patient.PatientEvent.AccountBound;
import org.jeevan.api.patient.PatientEvent.AccountClaimed;
import org.jeevan.api.patient.PatientEvent.CardIssued;
import org.jeevan.api.patient.PatientEvent.CardWithdrawn;
import org.jeevan.api.patient.PatientEvent.GeneralDetailsSubmitted;
import org.jeevan.api.patient.PatientEvent.IdentityConfirmed;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReported;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReviewed;
import org.jeevan.api.patient.PatientEvent.LostFactorsReported;
import org.jeevan.api.patient.PatientEvent.LostFactorsReviewed;
import org.jeevan.api.patient.PatientEvent.PatientRegistered;
import org.jeevan.api.statements.StatementEvent;
import org.jeevan.crypto.DataKeys;
import org.jeevan.query.ReadModel;
import org.jeevan.query.ReadModelDefinition;
import org.jeevan.query.RowCipher;
import org.springframework.stereotype.Component;

/** Each patient's records with their summaries. */
@Component
public class TimelineModel implements ReadModelDefinition {

    public static final String NAME = "timeline";

    private final RowCipher cipher;

    TimelineModel(DataKeys keys) {
        this.cipher = new RowCipher(keys, NAME);
    }

    TimelineTables tablesOn(ReadModel model) {
        return new TimelineTables(model, cipher);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Object projectionOn(ReadModel model) {
        return new TimelineProjection(tablesOn(model));
    }

    @Override
    public Set<Class<? extends DomainEvent>> ignores() {
        return Set.of(
                ErasureRequested.class,
                ErasureCancelled.class,
                ErasureHeld.class,
                HoldReleased.class,
                ConsentEvent.class,
                PatientRegistered.class,
                AccountBound.class,
                AccountClaimed.class,
                GeneralDetailsSubmitted.class,
                IdentityConfirmed.class,
                IdentityMismatchReported.class,
                IdentityMismatchReviewed.class,
                CardIssued.class,
                CardWithdrawn.class,
                LostFactorsReported.class,
                LostFactorsReviewed.class,
                StatementEvent.class,
                HospitalEvent.class,
                AccountEvent.class,
                AccessEvent.class);
    }

    @Override
    public void plainRows(ReadModel model, Consumer<List<Object>> row) {
        tablesOn(model).plainRows(row);
    }
}
