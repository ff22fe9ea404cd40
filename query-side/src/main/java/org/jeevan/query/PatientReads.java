package org.jeevan.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.jeevan.api.access.Access;
import org.jeevan.api.access.AuthorizeRead;
import org.jeevan.api.access.ReadAuthorizer;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection.Code;
import org.jeevan.web.SessionCookie;

/** What every read of patient data does, in this order: have it decided and recorded, wait for the caller's own writes, ask. */
public final class PatientReads {

    private final ReadAuthorizer authorizer;
    private final CaughtUp caughtUp;
    private final QueryGateway queries;

    PatientReads(ReadAuthorizer authorizer, CaughtUp caughtUp, QueryGateway queries) {
        this.authorizer = authorizer;
        this.caughtUp = caughtUp;
        this.queries = queries;
    }

    /**
     * @param patientId null stands for the session's own patient
     * @param readModels from which the answer will come
     * @throws CommandRejected as {@link ReadAuthorizer#authorize} says, or {@code not-ready}
     */
    public ReadPermit permit(
            HttpServletRequest request,
            PatientId patientId,
            Access.View view,
            RecordId recordId,
            String... readModels) {
        var read = new AuthorizeRead(SessionCookie.of(request), patientId, view, recordId);
        ReadPermit permit = authorizer.authorize(read);
        caughtUp.await(request, readModels);
        return permit;
    }

    /** Asks the query handlers of this process. */
    public <T> T ask(Object query, ResponseType<T> answer) {
        try {
            return queries.query(query, answer).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw e;
        }
    }

    /** The answer to an unknown id, and to one that is not the reader's to see. */
    public static CommandRejected notFound() {
        return new CommandRejected(Code.NOT_FOUND, "There is no such thing, or it is not yours to see");
    }
}
