package org.jeevan.query.statements;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jeevan.api.Page;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.statements.StatementQuery.FindStatements;
import org.jeevan.api.statements.StatementView;
import org.jeevan.query.ReadModel;
import org.jeevan.query.ReadModels;
import org.springframework.stereotype.Component;

/** Answers what a permit allows to be seen of what a patient states. */
@Component
public class StatementsQueries {

    private final ReadModel model;
    private final StatementsTables tables;

    StatementsQueries(ReadModels models, StatementsModel definition) {
        this.model = models.get(StatementsModel.NAME);
        this.tables = definition.tablesOn(model);
    }

    /** All at once: not more than the patient may have in force. */
    @QueryHandler
    public Page<StatementView> handle(FindStatements query) {
        return new Page<>(visible(query.permit()), null);
    }

    /** Whether everything that this patient stated could be taken in. */
    public boolean isComplete(PatientId patientId) {
        return model.isComplete(patientId);
    }

    /** Patients see what their account states; others see what the account states whose owner a desk has seen. */
    private List<StatementView> visible(ReadPermit permit) {
        boolean byPatient = permit.right() == Right.OWN_DATA;
        boolean byOther =
                permit.scope() == Scope.RECORDS && (permit.right() == Right.GRANT || permit.right() == Right.EMERGENCY);
        if (!byPatient && !byOther) {
            return List.of();
        }
        return tables.of(permit.patientId(), byPatient ? permit.reader().person() : null);
    }
}
