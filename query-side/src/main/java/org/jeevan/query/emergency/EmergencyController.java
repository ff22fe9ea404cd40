package org.jeevan.query.emergency;

import static org.axonframework.messaging.responsetypes.ResponseTypes.instanceOf;

import jakarta.servlet.http.HttpServletRequest;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.EmergencySummary;
import org.jeevan.api.patient.PatientQuery.FindEmergencySummary;
import org.jeevan.query.PatientReads;
import org.jeevan.query.details.DetailsModel;
import org.jeevan.query.statements.StatementsModel;
import org.jeevan.query.timeline.TimelineModel;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The emergency summary, for hospitals and for the patient. */
@RestController
class EmergencyController {

    private final PatientReads reads;

    EmergencyController(PatientReads reads) {
        this.reads = reads;
    }

    @GetMapping({"/api/v1/patients/me/emergency-summary", "/api/v1/patients/{patientId}/emergency-summary"})
    ResponseEntity<EmergencySummary> summary(
            HttpServletRequest request, @PathVariable(required = false) PatientId patientId) {
        ReadPermit permit = reads.permit(
                request,
                patientId,
                View.EMERGENCY_SUMMARY,
                null,
                TimelineModel.NAME,
                DetailsModel.NAME,
                StatementsModel.NAME);
        EmergencySummary summary = reads.ask(new FindEmergencySummary(permit), instanceOf(EmergencySummary.class));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(summary);
    }
}
