package org.jeevan.query.timeline;

import static org.axonframework.messaging.responsetypes.ResponseTypes.optionalInstanceOf;
import static org.jeevan.query.PageOf.pageOf;

import jakarta.servlet.http.HttpServletRequest;
import org.jeevan.api.Page;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordQuery.FindRecord;
import org.jeevan.api.record.RecordQuery.FindTimeline;
import org.jeevan.api.record.RecordView;
import org.jeevan.query.Limit;
import org.jeevan.query.PatientReads;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A patient's records, for the patient and for hospitals. */
@RestController
class TimelineController {

    private final PatientReads reads;

    TimelineController(PatientReads reads) {
        this.reads = reads;
    }

    @GetMapping({"/api/v1/patients/me/records", "/api/v1/patients/{patientId}/records"})
    ResponseEntity<Page<RecordView>> timeline(
            HttpServletRequest request,
            @PathVariable(required = false) PatientId patientId,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) String limit) {
        ReadPermit permit = reads.permit(request, patientId, View.TIMELINE, null, TimelineModel.NAME);
        var query = new FindTimeline(permit, cursor, Limit.of(limit));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(reads.ask(query, pageOf(RecordView.class)));
    }

    @GetMapping({"/api/v1/patients/me/records/{recordId}", "/api/v1/patients/{patientId}/records/{recordId}"})
    ResponseEntity<RecordView> record(
            HttpServletRequest request,
            @PathVariable(required = false) PatientId patientId,
            @PathVariable RecordId recordId) {
        ReadPermit permit = reads.permit(request, patientId, View.RECORD, recordId, TimelineModel.NAME);
        RecordView record = reads.ask(new FindRecord(permit, recordId), optionalInstanceOf(RecordView.class))
                .orElseThrow(PatientReads::notFound);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(record);
    }
}
