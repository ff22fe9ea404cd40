package org.jeevan.query.erasure;

import static org.axonframework.messaging.responsetypes.ResponseTypes.instanceOf;

import jakarta.servlet.http.HttpServletRequest;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.erasure.ErasureQuery.ErasureView;
import org.jeevan.api.erasure.ErasureQuery.FindErasure;
import org.jeevan.query.PatientReads;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the patient asked to be forgotten, and when that is due: for the patient. */
@RestController("erasureView")
class ErasureController {

    private final PatientReads reads;

    ErasureController(PatientReads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/v1/patients/me/erasure")
    ResponseEntity<ErasureView> erasure(HttpServletRequest request) {
        ReadPermit permit = reads.permit(request, null, View.ERASURE, null, ErasureModel.NAME);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(reads.ask(new FindErasure(permit), instanceOf(ErasureView.class)));
    }
}
