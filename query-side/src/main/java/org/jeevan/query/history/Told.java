package org.jeevan.query.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.EventName;
import org.jeevan.api.access.AccessEvent.EmergencyAccessStarted;
import org.jeevan.api.access.ConsentEvent.AccessGranted;
import org.jeevan.api.access.ConsentEvent.AccessRefused;
import org.jeevan.api.access.ConsentEvent.AccessRequested;
import org.jeevan.api.access.ConsentEvent.EmergencyReviewed;
import org.jeevan.api.access.ConsentEvent.GrantRevoked;
import org.jeevan.api.access.ConsentEvent.RecordRestricted;
import org.jeevan.api.access.ConsentEvent.RestrictedRecordOpened;
import org.jeevan.api.access.ConsentEvent.RestrictionLifted;
import org.jeevan.api.erasure.ErasureEvent.ErasureCancelled;
import org.jeevan.api.erasure.ErasureEvent.ErasureHeld;
import org.jeevan.api.erasure.ErasureEvent.ErasureRequested;
import org.jeevan.api.erasure.ErasureEvent.HoldReleased;
import org.jeevan.api.erasure.ErasureEvent.PatientErased;
import org.jeevan.api.patient.PatientEvent.AccountBound;
import org.jeevan.api.patient.PatientEvent.AccountClaimed;
import org.jeevan.api.patient.PatientEvent.AccountUnbound;
import org.jeevan.api.patient.PatientEvent.CardIssued;
import org.jeevan.api.patient.PatientEvent.CardWithdrawn;
import org.jeevan.api.patient.PatientEvent.GeneralDetailsSubmitted;
import org.jeevan.api.patient.PatientEvent.IdentityConfirmed;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReported;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReviewed;
import org.jeevan.api.patient.PatientEvent.LostFactorsReported;
import org.jeevan.api.patient.PatientEvent.LostFactorsReviewed;
import org.jeevan.api.patient.PatientEvent.PatientRegistered;
import org.jeevan.api.record.RecordEvent.RecordReplaced;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.RecordWithdrawn;
import org.jeevan.api.record.RecordEvent.SummarizationFailed;

/**
 * What of an event an auditor may know: no name, and nothing that a patient's record says. An event of which nothing is
 * told stands in the history by its name alone. The events are kept in the form that they have today: who changes one that
 * is told here makes the rows anew, by the next migration of this read model.
 */
final class Told {

    /** Named one by one, so that a new event tells nothing until somebody decided that it may. */
    private static final List<Class<? extends DomainEvent>> EVENTS = List.of(
            PatientRegistered.class,
            AccountBound.class,
            AccountClaimed.class,
            AccountUnbound.class,
            GeneralDetailsSubmitted.class,
            IdentityConfirmed.class,
            IdentityMismatchReported.class,
            IdentityMismatchReviewed.class,
            LostFactorsReported.class,
            LostFactorsReviewed.class,
            CardIssued.class,
            CardWithdrawn.class,
            RecordUploaded.class,
            SummarizationFailed.class,
            RecordWithdrawn.class,
            RecordReplaced.class,
            EmergencyAccessStarted.class,
            AccessRequested.class,
            AccessGranted.class,
            AccessRefused.class,
            GrantRevoked.class,
            RecordRestricted.class,
            RestrictionLifted.class,
            RestrictedRecordOpened.class,
            EmergencyReviewed.class,
            ErasureRequested.class,
            ErasureCancelled.class,
            ErasureHeld.class,
            HoldReleased.class,
            PatientErased.class);

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME =
            EVENTS.stream().collect(Collectors.toMap(Told::nameOf, Function.identity()));

    private Told() {}

    static String nameOf(Class<?> event) {
        return event.getAnnotation(EventName.class).value();
    }

    /** Empty where nothing is told. */
    static Optional<DomainEvent> of(DomainEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case PatientRegistered registered -> new PatientRegistered(registered.patientId(), null);
                    case GeneralDetailsSubmitted details ->
                        new GeneralDetailsSubmitted(details.patientId(), null, details.statedBy());
                    case CardIssued card -> new CardIssued(card.patientId(), card.cardId(), null, card.issuedTo());
                    case RecordUploaded uploaded ->
                        new RecordUploaded(
                                uploaded.recordId(),
                                uploaded.patientId(),
                                uploaded.hospitalId(),
                                null,
                                uploaded.kind(),
                                null,
                                null,
                                uploaded.replaces());
                    default -> EVENTS.contains(event.getClass()) ? event : null;
                });
    }

    /** Empty for an event of which nothing is told. */
    static Optional<Class<? extends DomainEvent>> typeOf(String eventName) {
        return Optional.ofNullable(BY_NAME.get(eventName));
    }
}
