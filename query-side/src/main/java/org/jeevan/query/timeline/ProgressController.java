package org.jeevan.query.timeline;

import static org.axonframework.messaging.responsetypes.ResponseTypes.optionalInstanceOf;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordQuery.FindRecord;
import org.jeevan.api.record.RecordView;
import org.jeevan.api.summary.ProgressBoard;
import org.jeevan.api.summary.ProgressEvent;
import org.jeevan.api.summary.ProgressEvent.Stage;
import org.jeevan.query.PatientReads;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells a hospital how far the summary of its upload is, as server-sent events, until there is nothing more to tell. */
@RestController
class ProgressController {

    private final PatientReads reads;
    private final ProgressBoard board;

    ProgressController(PatientReads reads, ProgressBoard board) {
        this.reads = reads;
        this.board = board;
    }

    @GetMapping(
            path = "/api/v1/patients/{patientId}/records/{recordId}/progress",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter progress(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable PatientId patientId,
            @PathVariable RecordId recordId) {
        ReadPermit permit = reads.permit(request, patientId, View.PROGRESS, recordId, TimelineModel.NAME);
        ProgressEvent known = reads.ask(new FindRecord(permit, recordId), optionalInstanceOf(RecordView.class))
                .map(ProgressController::stage)
                .orElseGet(() -> ProgressEvent.of(recordId, Stage.STORED)); // permitted, so uploaded a moment ago
        response.setHeader("Cache-Control", "no-store");
        return ProgressStream.of(recordId, board, known).emitter();
    }

    /** What the read model knows, for a record that nobody has said anything about since this process started. */
    private static ProgressEvent stage(RecordView record) {
        return ProgressEvent.of(
                record.recordId(),
                switch (record.status()) {
                    case SUMMARIZED -> Stage.DONE;
                    case NOT_SUMMARIZED -> Stage.FAILED;
                    case PROCESSING, WAITING_FOR_IDENTITY, RESTRICTED -> Stage.STORED;
                });
    }
}
