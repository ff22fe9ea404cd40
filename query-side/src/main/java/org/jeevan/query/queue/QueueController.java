package org.jeevan.query.queue;

import static org.jeevan.query.PageOf.pageOf;

import jakarta.servlet.http.HttpServletRequest;
import org.jeevan.api.Page;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.audit.QueueQuery.FindQueue;
import org.jeevan.api.audit.QueueQuery.QueueItem;
import org.jeevan.query.Limit;
import org.jeevan.query.PatientReads;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The work that waits for auditors. */
@RestController
class QueueController {

    private final PatientReads reads;

    QueueController(PatientReads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/v1/audit/queue")
    ResponseEntity<Page<QueueItem>> queue(
            HttpServletRequest request,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) String limit) {
        ReadPermit permit = reads.permit(request, null, View.AUDIT_QUEUE, null, QueueModel.NAME);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(reads.ask(new FindQueue(permit, cursor, Limit.of(limit)), pageOf(QueueItem.class)));
    }
}
