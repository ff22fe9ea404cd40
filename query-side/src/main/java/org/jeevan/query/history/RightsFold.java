package org.jeevan.query.history;

import static org.jeevan.api.audit.Fact.About.CONSENT;
import static org.jeevan.api.audit.Fact.About.EMERGENCY;
import static org.jeevan.api.audit.Fact.About.RECORD;
import static org.jeevan.api.audit.Fact.State.ENDED;
import static org.jeevan.api.audit.Fact.State.GRANTED;
import static org.jeevan.api.audit.Fact.State.OPEN;
import static org.jeevan.api.audit.Fact.State.REFUSED;
import static org.jeevan.api.audit.Fact.State.REQUESTED;
import static org.jeevan.api.audit.Fact.State.REVOKED;

import java.time.Instant;
import java.util.function.Function;
import org.jeevan.api.access.AccessEvent;
import org.jeevan.api.access.AccessEvent.EmergencyAccessStarted;
import org.jeevan.api.access.ConsentEvent;
import org.jeevan.api.access.ConsentEvent.AccessGranted;
import org.jeevan.api.access.ConsentEvent.AccessRefused;
import org.jeevan.api.access.ConsentEvent.AccessRequested;
import org.jeevan.api.access.ConsentEvent.EmergencyReviewed;
import org.jeevan.api.access.ConsentEvent.GrantRevoked;
import org.jeevan.api.access.ConsentEvent.RecordRestricted;
import org.jeevan.api.access.ConsentEvent.RestrictedRecordOpened;
import org.jeevan.api.access.ConsentEvent.RestrictionLifted;
import org.jeevan.api.audit.Fact;
import org.jeevan.api.audit.Fact.State;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.GrantId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordView.HospitalRef;
import org.jeevan.query.history.HistoryTables.Row;

/** Who may read what: consents, broken glass, restricted records. */
final class RightsFold {

    private final Facts facts;
    private final Function<HospitalId, HospitalRef> hospitals;

    RightsFold(Facts facts, Function<HospitalId, HospitalRef> hospitals) {
        this.facts = facts;
        this.hospitals = hospitals;
    }

    void take(ConsentEvent event, Row row) {
        switch (event) {
            case AccessRequested requested -> requested(requested, row.at());
            case AccessGranted granted ->
                facts.put(consent(granted.grantId(), GRANTED, granted.hospitalId(), row.at())
                        .person(granted.consentedBy())
                        .scope(granted.scope())
                        .until(granted.until()));
            case AccessRefused refused -> end(refused.grantId(), REFUSED);
            case GrantRevoked revoked -> end(revoked.grantId(), REVOKED);
            case RecordRestricted restricted -> restrict(restricted.recordId(), true);
            case RestrictionLifted lifted -> restrict(lifted.recordId(), false);
            case RestrictedRecordOpened opened -> {} // within an emergency access, which stands as it stood
            case EmergencyReviewed reviewed ->
                facts.find(EMERGENCY, emergency(reviewed.accountId(), reviewed.until()))
                        .ifPresent(emergency -> facts.put(emergency.justified(reviewed.justified())));
        }
    }

    void take(AccessEvent event, Row row) {
        if (event instanceof EmergencyAccessStarted started) {
            facts.put(Fact.of(EMERGENCY, emergency(started.accountId(), started.until()), OPEN, row.at())
                    .hospital(hospitals.apply(started.hospitalId()))
                    .person(started.accountId())
                    .until(started.until())
                    .code(started.reasonKind()));
        }
    }

    /** Takes the place of what the same hospital asked before and nobody answered. */
    private void requested(AccessRequested requested, Instant at) {
        facts.all(CONSENT, REQUESTED).stream()
                .filter(earlier ->
                        requested.hospitalId().equals(earlier.hospital().hospitalId()))
                .forEach(earlier -> facts.put(earlier.state(ENDED)));
        facts.put(consent(requested.grantId(), REQUESTED, requested.hospitalId(), at)
                .scope(requested.scope())
                .until(requested.until()));
    }

    private Fact consent(GrantId grantId, State state, HospitalId hospital, Instant at) {
        return Fact.of(CONSENT, grantId.value(), state, at).hospital(hospitals.apply(hospital));
    }

    private void end(GrantId grantId, State how) {
        facts.find(CONSENT, grantId.value()).ifPresent(consent -> facts.put(consent.state(how)));
    }

    private void restrict(RecordId recordId, boolean restricted) {
        facts.find(RECORD, recordId.value()).ifPresent(record -> facts.put(record.restricted(restricted)));
    }

    private static String emergency(AccountId person, Instant until) {
        return person.value() + '/' + until.toEpochMilli();
    }
}
