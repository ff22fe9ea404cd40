package org.jeevan.command.erasure;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Timestamp;
import org.jeevan.api.erasure.ErasureEvent.ErasureCancelled;
import org.jeevan.api.erasure.ErasureEvent.ErasureRequested;
import org.jeevan.api.erasure.ErasureEvent.PatientErased;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.Aggregates;
import org.jeevan.command.account.Account;
import org.jeevan.command.mail.Mailer;
import org.jeevan.command.mail.Mails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once an erasure is on record, enters it in the register and destroys what it names: event, then register, then keys. It
 * resumes where it was, so a crash in between costs nothing.
 */
@ProcessingGroup(ErasureKeeper.GROUP)
class ErasureKeeper {

    static final String GROUP = "erasure-keeper";

    private static final Logger LOG = LoggerFactory.getLogger(ErasureKeeper.class);

    private final WaitingErasures waiting;
    private final ErasureRegister register;
    private final Forgetting forgetting;
    private final ErasureCertificates certificates;
    private final Aggregates aggregates;
    private final Mailer mailer;

    ErasureKeeper(
            WaitingErasures waiting,
            ErasureRegister register,
            Forgetting forgetting,
            ErasureCertificates certificates,
            Aggregates aggregates,
            Mailer mailer) {
        this.waiting = waiting;
        this.register = register;
        this.forgetting = forgetting;
        this.certificates = certificates;
        this.aggregates = aggregates;
        this.mailer = mailer;
    }

    @EventHandler
    void on(ErasureRequested event) {
        waiting.add(event.patientId(), event.due());
    }

    @EventHandler
    void on(ErasureCancelled event) {
        waiting.remove(event.patientId());
    }

    @EventHandler
    void on(PatientErased event, EventMessage<?> message, @Timestamp Instant at) {
        Optional<String> email = emailOf(event.accountId());
        register.add(new ErasureRegister.Entry(event.patientId(), event.accountId(), at));
        int keys = forgetting.forget(event.patientId(), event.accountId());
        waiting.remove(event.patientId());
        email.ifPresent(address -> tell(address, event, message.getIdentifier(), at, keys));
    }

    /** The address is known for the last time now; a certificate that cannot be delivered is not tried again. */
    private void tell(String address, PatientErased event, String eventId, Instant at, int keys) {
        try {
            mailer.send(address, Mails.erased(certificates.of(event.patientId(), eventId, at, keys)));
        } catch (CommandRejected undelivered) {
            LOG.warn("A certificate of erasure could not be mailed");
        }
    }

    private Optional<String> emailOf(AccountId account) {
        return aggregates.ask(Account.class, account.value(), found -> found.erased() ? null : found.email());
    }
}
