package org.jeevan.query.hospitals;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.access.AccessEvent;
import org.jeevan.api.access.ConsentEvent;
import org.jeevan.api.account.AccountEvent;
import org.jeevan.api.erasure.ErasureEvent;
import org.jeevan.api.hospital.HospitalEvent.StaffAdded;
import org.jeevan.api.hospital.HospitalEvent.StaffRemoved;
import org.jeevan.api.patient.PatientEvent;
import org.jeevan.api.record.RecordEvent;
import org.jeevan.api.statements.StatementEvent;
import org.jeevan.crypto.DataKeys;
import org.jeevan.query.ReadModel;
import org.jeevan.query.ReadModelDefinition;
import org.jeevan.query.RowCipher;
import org.springframework.stereotype.Component;

/** All hospitals. */
@Component
public class HospitalsModel implements ReadModelDefinition {

    public static final String NAME = "hospitals";

    private final RowCipher cipher;

    HospitalsModel(DataKeys keys) {
        this.cipher = new RowCipher(keys, NAME);
    }

    HospitalsTables tablesOn(ReadModel model) {
        return new HospitalsTables(model, cipher);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Object projectionOn(ReadModel model) {
        return new HospitalsProjection(tablesOn(model));
    }

    @Override
    public Set<Class<? extends DomainEvent>> ignores() {
        return Set.of(
                ErasureEvent.class,
                ConsentEvent.class,
                StaffAdded.class,
                StaffRemoved.class,
                PatientEvent.class,
                StatementEvent.class,
                RecordEvent.class,
                AccountEvent.class,
                AccessEvent.class);
    }

    @Override
    public void plainRows(ReadModel model, Consumer<List<Object>> row) {
        tablesOn(model).all().forEach(hospital -> row.accept(List.of(hospital)));
    }
}
