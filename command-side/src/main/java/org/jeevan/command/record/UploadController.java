package org.jeevan.command.record;

import jakarta.servlet.http.HttpServletRequest;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.command.Aggregates;
import org.jeevan.command.IdempotencyKey;
import org.jeevan.command.login.RetryKeys;
import org.jeevan.command.patient.Patient;
import org.jeevan.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes records in: streamed, encrypted as they are read, durable before the answer. */
@RestController
class UploadController {

    private final Aggregates aggregates;
    private final RetryKeys retryKeys;
    private final Upload upload;

    UploadController(Aggregates aggregates, RetryKeys retryKeys, Upload upload) {
        this.aggregates = aggregates;
        this.retryKeys = retryKeys;
        this.upload = upload;
    }

    record UploadAnswer(RecordId recordId) {}

    @PostMapping(path = "/api/v1/patients/{patientId}/records", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<UploadAnswer> upload(
            @PathVariable PatientId patientId,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
            HttpServletRequest request) {
        Actor staff = SignedIn.current().actor();
        requirePatient(patientId);
        RecordId recordId = recordId(staff, patientId, key, request);
        upload.take(staff, patientId, recordId, null, request);
        return ResponseEntity.status(202).body(new UploadAnswer(recordId));
    }

    /** The new document stands for the wrong one from the moment that it is durable. */
    @PostMapping(
            path = "/api/v1/patients/{patientId}/records/{recordId}/replacement",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<UploadAnswer> replace(
            @PathVariable PatientId patientId,
            @PathVariable RecordId recordId,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
            HttpServletRequest request) {
        Actor staff = SignedIn.current().actor();
        RecordId replacement = recordId(staff, patientId, key, request);
        requireReplaceable(staff, patientId, recordId, replacement);
        upload.take(staff, patientId, replacement, recordId, request);
        return ResponseEntity.status(202).body(new UploadAnswer(replacement));
    }

    /** One key stands for one patient and one kind of upload; that the content is the same is the record's to compare. */
    private RecordId recordId(Actor staff, PatientId patientId, String key, HttpServletRequest request) {
        if (key != null) {
            retryKeys.use(staff.person(), IdempotencyKey.require(key), request.getRequestURI());
        }
        return RecordId.derivedFrom(staff.person(), patientId, IdempotencyKey.orRandom(key));
    }

    private void requirePatient(PatientId patientId) {
        aggregates.require(Patient.class, patientId.value(), patient -> !patient.erased());
    }

    private void requireReplaceable(Actor staff, PatientId patientId, RecordId recordId, RecordId replacement) {
        aggregates.require(
                Record.class,
                recordId.value(),
                record -> record.uploadedBy(staff.organisation())
                        && record.patientId().filter(patientId::equals).isPresent()
                        && record.mayBeReplacedBy(replacement));
    }
}
