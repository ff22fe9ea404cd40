package org.jeevan.query.details;

import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.GeneralDetails;
import org.jeevan.api.patient.PatientQuery.FindGeneralDetails;
import org.jeevan.query.ReadModel;
import org.jeevan.query.ReadModels;
import org.springframework.stereotype.Component;

/** Answers what a permit allows to be seen of a patient's details. */
@Component
public class DetailsQueries {

    private final ReadModel model;
    private final DetailsTables tables;

    DetailsQueries(ReadModels models, DetailsModel definition) {
        this.model = models.get(DetailsModel.NAME);
        this.tables = definition.tablesOn(model);
    }

    @QueryHandler
    public Optional<GeneralDetails> handle(FindGeneralDetails query) {
        ReadPermit permit = query.permit();
        return switch (permit.scope()) {
            case RECORDS ->
                permit.right() == Right.OWN_UPLOADS ? Optional.empty() : tables.latest(permit.patientId(), null);
            case UNTIL_IDENTITY_CONFIRMED ->
                permit.reader().person() == null
                        ? Optional.empty()
                        : tables.latest(permit.patientId(), permit.reader().person());
        };
    }

    /** Whether everything that happened to this patient's details could be taken in. */
    public boolean isComplete(PatientId patientId) {
        return model.isComplete(patientId);
    }
}
