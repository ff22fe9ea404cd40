package org.jeevan.command.record;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.Aggregates;
import org.jeevan.command.account.Account;
import org.jeevan.command.hospital.ApprovedHospitals;
import org.jeevan.command.mail.Mailer;
import org.jeevan.command.mail.Mails;
import org.jeevan.command.patient.Patient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a patient that records came in: one mail for whatever comes within the quarter of an hour. A mail that cannot be
 * sent is not tried again, because the record itself waits in the timeline.
 */
@ProcessingGroup(UploadNotices.GROUP)
class UploadNotices {

    static final String GROUP = "upload-notices";

    private static final Logger LOG = LoggerFactory.getLogger(UploadNotices.class);
    private static final Duration QUIET = Duration.ofMinutes(15);

    private final Aggregates aggregates;
    private final ApprovedHospitals hospitals;
    private final Mailer mailer;
    /** In the order of telling; of the one thread that handles events. */
    private final Map<PatientId, Instant> toldAt = new LinkedHashMap<>();

    UploadNotices(Aggregates aggregates, ApprovedHospitals hospitals, Mailer mailer) {
        this.aggregates = aggregates;
        this.hospitals = hospitals;
        this.mailer = mailer;
    }

    @EventHandler
    void on(RecordUploaded event, @Timestamp Instant at) {
        forgetBefore(at.minus(QUIET));
        if (toldAt.putIfAbsent(event.patientId(), at) == null) {
            aggregates
                    .ask(Patient.class, event.patientId().value(), Patient::boundAccount)
                    .flatMap(bound -> bound)
                    .flatMap(account -> aggregates.ask(Account.class, account.value(), Account::email))
                    .ifPresent(address -> tell(address, hospitals.nameOf(event.hospitalId())));
        }
    }

    private void forgetBefore(Instant moment) {
        for (var told = toldAt.values().iterator();
                told.hasNext() && told.next().isBefore(moment); ) {
            told.remove();
        }
    }

    private void tell(String address, String hospital) {
        try {
            mailer.send(address, Mails.recordUploaded(hospital));
        } catch (CommandRejected undelivered) {
            LOG.warn("A patient could not be mailed about a new record");
        }
    }
}
