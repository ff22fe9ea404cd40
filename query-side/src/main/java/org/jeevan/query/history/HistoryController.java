package org.jeevan.query.history;

import static org.jeevan.query.PageOf.pageOf;

import jakarta.servlet.http.HttpServletRequest;
import org.jeevan.api.Page;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.audit.HistoryQuery.FindHistory;
import org.jeevan.api.audit.HistoryQuery.HistoryEntry;
import org.jeevan.api.identity.PatientId;
import org.jeevan.query.Limit;
import org.jeevan.query.Moments;
import org.jeevan.query.PatientReads;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A patient's history, for auditors. */
@RestController
class HistoryController {

    private final PatientReads reads;

    HistoryController(PatientReads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/v1/audit/patients/{patientId}/history")
    ResponseEntity<Page<HistoryEntry>> history(
            HttpServletRequest request,
            @PathVariable PatientId patientId,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) String limit) {
        ReadPermit permit = reads.permit(request, patientId, View.HISTORY, null, HistoryModel.NAME);
        var query = new FindHistory(permit, Moments.parse(asOf, "asOf"), cursor, Limit.of(limit));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(reads.ask(query, pageOf(HistoryEntry.class)));
    }
}
