package org.jeevan.query.grants;

import static org.axonframework.messaging.responsetypes.ResponseTypes.multipleInstancesOf;

import jakarta.servlet.http.HttpServletRequest;
import org.jeevan.api.Page;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AccessQuery.FindGrants;
import org.jeevan.api.access.AccessQuery.GrantView;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.query.PatientReads;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom the patient lets read what, and who asks: for the patient. */
@RestController
class GrantsController {

    private final PatientReads reads;

    GrantsController(PatientReads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/v1/patients/me/grants")
    ResponseEntity<Page<GrantView>> grants(HttpServletRequest request) {
        ReadPermit permit = reads.permit(request, null, View.GRANTS, null, GrantsModel.NAME);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Page<>(reads.ask(new FindGrants(permit), multipleInstancesOf(GrantView.class)), null));
    }
}
