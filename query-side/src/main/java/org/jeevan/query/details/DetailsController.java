package org.jeevan.query.details;

import static org.axonframework.messaging.responsetypes.ResponseTypes.optionalInstanceOf;

import jakarta.servlet.http.HttpServletRequest;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.GeneralDetails;
import org.jeevan.api.patient.PatientQuery.FindGeneralDetails;
import org.jeevan.query.PatientReads;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A patient's general details, for the patient and for hospitals. */
@RestController
class DetailsController {

    private final PatientReads reads;

    DetailsController(PatientReads reads) {
        this.reads = reads;
    }

    @GetMapping({"/api/v1/patients/me/general-details", "/api/v1/patients/{patientId}/general-details"})
    ResponseEntity<GeneralDetails> details(
            HttpServletRequest request, @PathVariable(required = false) PatientId patientId) {
        ReadPermit permit = reads.permit(request, patientId, View.GENERAL_DETAILS, null, DetailsModel.NAME);
        GeneralDetails details = reads.ask(new FindGeneralDetails(permit), optionalInstanceOf(GeneralDetails.class))
                .orElseThrow(PatientReads::notFound);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(details);
    }
}
