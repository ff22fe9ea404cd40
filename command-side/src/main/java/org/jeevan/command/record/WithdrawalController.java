package org.jeevan.command.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordCommand.WithdrawRecord;
import org.jeevan.api.record.RecordCommand.WithdrawalReason;
import org.jeevan.command.Aggregates;
import org.jeevan.command.Commands;
import org.jeevan.web.SignedIn;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The uploader takes back a wrong upload. */
@RestController
class WithdrawalController {

    private final Commands commands;
    private final Aggregates aggregates;

    WithdrawalController(Commands commands, Aggregates aggregates) {
        this.commands = commands;
        this.aggregates = aggregates;
    }

    record WithdrawalRequest(WithdrawalReason reason) {}

    enum WithdrawalStatus {
        @JsonProperty("withdrawn")
        WITHDRAWN
    }

    record WithdrawalAnswer(WithdrawalStatus status) {}

    @PostMapping("/api/v1/patients/{patientId}/records/{recordId}/withdrawal")
    WithdrawalAnswer withdraw(
            @PathVariable PatientId patientId,
            @PathVariable RecordId recordId,
            @RequestBody WithdrawalRequest request) {
        Actor staff = SignedIn.current().actor();
        requireUpload(staff, patientId, recordId);
        commands.send(new WithdrawRecord(recordId, staff.organisation(), request.reason()), staff);
        return new WithdrawalAnswer(WithdrawalStatus.WITHDRAWN);
    }

    /** A record whose key is destroyed no longer knows its patient; its uploader may repeat himself all the same. */
    private void requireUpload(Actor staff, PatientId patientId, RecordId recordId) {
        aggregates.require(
                Record.class,
                recordId.value(),
                record -> record.uploadedBy(staff.organisation())
                        && record.patientId().map(patientId::equals).orElse(true));
    }
}
