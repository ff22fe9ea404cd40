package org.jeevan.command.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AuthorizeRead;
import org.jeevan.api.access.ReadAuthorizer;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.Assessment.Verdict;
import org.jeevan.api.record.RecordCommand.AssessEssential;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.Commands;
import org.jeevan.web.SessionCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whoever may see a record may say of an item in it that it is wrong, or right; everybody else learns nothing of it. */
@RestController
class AssessmentController {

    private final Commands commands;
    private final ReadAuthorizer reads;

    AssessmentController(Commands commands, ReadAuthorizer reads) {
        this.commands = commands;
        this.reads = reads;
    }

    /** {@code reason} may be left out where an item is confirmed. */
    record AssessmentRequest(@Nullable String reason) {}

    enum AssessmentStatus {
        @JsonProperty("disputed")
        DISPUTED,
        @JsonProperty("confirmed")
        CONFIRMED
    }

    record AssessmentAnswer(AssessmentStatus status) {}

    @PostMapping({
        "/api/v1/patients/me/records/{recordId}/essentials/{itemId}/dispute",
        "/api/v1/patients/{patientId}/records/{recordId}/essentials/{itemId}/dispute"
    })
    AssessmentAnswer dispute(
            HttpServletRequest request,
            @PathVariable(required = false) PatientId patientId,
            @PathVariable RecordId recordId,
            @PathVariable String itemId,
            @RequestBody(required = false) AssessmentRequest body) {
        assess(request, patientId, new AssessEssential(recordId, itemId, Verdict.DISPUTED, reason(body)));
        return new AssessmentAnswer(AssessmentStatus.DISPUTED);
    }

    @PostMapping({
        "/api/v1/patients/me/records/{recordId}/essentials/{itemId}/confirm",
        "/api/v1/patients/{patientId}/records/{recordId}/essentials/{itemId}/confirm"
    })
    AssessmentAnswer confirm(
            HttpServletRequest request,
            @PathVariable(required = false) PatientId patientId,
            @PathVariable RecordId recordId,
            @PathVariable String itemId,
            @RequestBody(required = false) AssessmentRequest body) {
        assess(request, patientId, new AssessEssential(recordId, itemId, Verdict.CONFIRMED, reason(body)));
        return new AssessmentAnswer(AssessmentStatus.CONFIRMED);
    }

    private static String reason(AssessmentRequest body) {
        return body == null ? null : body.reason();
    }

    /** Decided, and recorded, as a look at the record: to judge an item is to have seen it. */
    private void assess(HttpServletRequest request, PatientId patientId, AssessEssential command) {
        ReadPermit permit = reads.authorize(
                new AuthorizeRead(SessionCookie.of(request), patientId, View.RECORD, command.recordId()));
        if (permit.scope() == Scope.UNTIL_IDENTITY_CONFIRMED) {
            throw CommandRejected.notFound();
        }
        commands.send(command, permit.reader());
    }
}
