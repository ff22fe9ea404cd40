package org.jeevan.query.accesses;

import static org.jeevan.query.PageOf.pageOf;

import jakarta.servlet.http.HttpServletRequest;
import org.jeevan.api.Page;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AccessQuery.AccessView;
import org.jeevan.api.access.AccessQuery.FindAccesses;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.query.Limit;
import org.jeevan.query.PatientReads;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who saw what, when and why: for the patient. */
@RestController
class AccessesController {

    private final PatientReads reads;

    AccessesController(PatientReads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/v1/patients/me/accesses")
    ResponseEntity<Page<AccessView>> accesses(
            HttpServletRequest request,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) String limit) {
        ReadPermit permit = reads.permit(request, null, View.ACCESSES, null, AccessesModel.NAME);
        var query = new FindAccesses(permit, cursor, Limit.of(limit));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(reads.ask(query, pageOf(AccessView.class)));
    }
}
