package org.jeevan.query.erasure;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.access.AccessEvent;
import org.jeevan.api.access.ConsentEvent;
import org.jeevan.api.account.AccountEvent;
import org.jeevan.api.hospital.HospitalEvent;
import org.jeevan.api.patient.PatientEvent;
import org.jeevan.api.record.RecordEvent;
import org.jeevan.api.statements.StatementEvent;
import org.jeevan.query.ReadModel;
import org.jeevan.query.ReadModelDefinition;
import org.springframework.stereotype.Component;

/** Who asked to be forgotten. Ids and moments only, so nothing in it is sealed. */
@Component
public class ErasureModel implements ReadModelDefinition {

    public static final String NAME = "erasure";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Object projectionOn(ReadModel model) {
        return new ErasureProjection(new ErasureTables(model));
    }

    @Override
    public Set<Class<? extends DomainEvent>> ignores() {
        return Set.of(
                PatientEvent.class,
                StatementEvent.class,
                RecordEvent.class,
                HospitalEvent.class,
                AccountEvent.class,
                AccessEvent.class,
                ConsentEvent.class);
    }

    @Override
    public void plainRows(ReadModel model, Consumer<List<Object>> row) {
        new ErasureTables(model).plainRows(row);
    }
}
