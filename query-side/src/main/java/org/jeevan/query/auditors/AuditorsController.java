package org.jeevan.query.auditors;

import static org.jeevan.query.PageOf.pageOf;

import jakarta.servlet.http.HttpServletRequest;
import org.jeevan.api.Page;
import org.jeevan.api.account.AuditorQuery.AuditorView;
import org.jeevan.api.account.AuditorQuery.FindAuditors;
import org.jeevan.query.CaughtUp;
import org.jeevan.query.Limit;
import org.jeevan.query.PatientReads;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of auditors, for the admin who appoints them; no patient's data, so no permit. */
@RestController
class AuditorsController {

    private final PatientReads reads;
    private final CaughtUp caughtUp;

    AuditorsController(PatientReads reads, CaughtUp caughtUp) {
        this.reads = reads;
        this.caughtUp = caughtUp;
    }

    @GetMapping("/api/v1/auditors")
    ResponseEntity<Page<AuditorView>> auditors(
            HttpServletRequest request,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) String limit) {
        caughtUp.await(request, AuditorsModel.NAME);
        var query = new FindAuditors(cursor, Limit.of(limit));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(reads.ask(query, pageOf(AuditorView.class)));
    }
}
