package org.jeevan.query.erasure;

import org.axonframework.queryhandling.QueryHandler;
import org.jeevan.api.erasure.ErasureQuery.ErasureView;
import org.jeevan.api.erasure.ErasureQuery.FindErasure;
import org.jeevan.query.ReadModels;
import org.springframework.stereotype.Component;

/** Answers whether a patient asked to be forgotten. */
@Component
class ErasureQueries {

    private final ErasureTables tables;

    ErasureQueries(ReadModels models) {
        this.tables = new ErasureTables(models.get(ErasureModel.NAME));
    }

    @QueryHandler
    ErasureView handle(FindErasure query) {
        return tables.of(query.permit().patientId());
    }
}
