package org.jeevan.query.history;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.access.AccessEvent.AccessesRecorded;
import org.jeevan.api.access.AccessEvent.RefusalsRecorded;
import org.jeevan.api.access.AccessEvent.SessionRecorded;
import org.jeevan.api.account.AccountEvent;
import org.jeevan.api.hospital.HospitalEvent;
import org.jeevan.crypto.DataKeys;
import org.jeevan.query.ReadModel;
import org.jeevan.query.ReadModelDefinition;
import org.jeevan.query.RowCipher;
import org.springframework.stereotype.Component;

/** What happened to each patient, withdrawn records included; who read it is in the accesses. */
@Component
public class HistoryModel implements ReadModelDefinition {

    public static final String NAME = "history";

    private final RowCipher cipher;

    HistoryModel(DataKeys keys) {
        this.cipher = new RowCipher(keys, NAME);
    }

    HistoryTables tablesOn(ReadModel model) {
        return new HistoryTables(model, cipher);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Object projectionOn(ReadModel model) {
        return new HistoryProjection(tablesOn(model));
    }

    @Override
    public Set<Class<? extends DomainEvent>> ignores() {
        return Set.of(
                AccessesRecorded.class,
                RefusalsRecorded.class,
                SessionRecorded.class,
                HospitalEvent.class,
                AccountEvent.class);
    }

    @Override
    public void plainRows(ReadModel model, Consumer<List<Object>> row) {
        tablesOn(model).plainRows(row);
    }
}
