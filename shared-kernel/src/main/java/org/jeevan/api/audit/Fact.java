package org.jeevan.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jeevan.api.access.GrantScope;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.record.RecordView.HospitalRef;
import org.jspecify.annotations.Nullable;

/**
 * How one thing about a patient stands, without clinical content. What does not belong to it, or is not known any more, is
 * left out. Of all facts with the same {@code about} and {@code id}, the last one counts.
 *
 * @param id within {@code about}: of the patient, account, record, consent or emergency access
 * @param since when the thing itself began, such as a record's upload
 * @param hospital whose record or consent it is, or at whose desk it happened
 * @param person whose account it is about: bound, reading in an emergency, consenting, or carrying a card
 * @param until when a consent, an emergency access or the time to cancel an erasure ends
 * @param kind of a record
 * @param scope of a consent
 * @param restricted of a record: under no general consent
 * @param code a word of a closed list: why, or by which document
 * @param justified an auditor's judgement; absent while there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fact(
        About about,
        String id,
        State state,
        Instant since,
        @Nullable HospitalRef hospital,
        @Nullable AccountId person,
        @Nullable Instant until,
        @Nullable RecordKind kind,
        @Nullable GrantScope scope,
        @Nullable Boolean restricted,
        @Nullable String code,
        @Nullable Boolean justified) {

    /** In the order in which a reader wants to see it. */
    public enum About {
        REGISTRATION,
        IDENTITY,
        ACCOUNT,
        DETAILS,
        /** The emergency card; only one is valid at a time. */
        CARD,
        RECORD,
        CONSENT,
        EMERGENCY,
        MISMATCH,
        HOLD,
        ERASURE
    }

    /** Whether a consent or an emergency access has run out is for whoever reads it to tell, by {@code until}. */
    public enum State {
        REGISTERED,
        /** No account has shown that it is the patient's. */
        NONE,
        UNCONFIRMED,
        CONFIRMED,
        CLAIMED,
        BOUND,
        SUBMITTED,
        ISSUED,
        PROCESSING,
        SUMMARIZED,
        NOT_SUMMARIZED,
        WITHDRAWN,
        REPLACED,
        /** Its key is gone: nobody can ever read it again. */
        DESTROYED,
        REQUESTED,
        GRANTED,
        REFUSED,
        REVOKED,
        /** The account that consented is not the patient's any more. */
        VOID,
        /** Somebody broke the glass, or reported a mismatch; {@code justified} tells what an auditor said. */
        OPEN,
        HELD,
        ASKED,
        ERASED,
        /** It does not stand any more. */
        ENDED
    }

    public static Fact of(About about, String id, State state, Instant since) {
        return new Fact(about, id, state, since, null, null, null, null, null, null, null, null);
    }

    public Fact state(State now) {
        return new Fact(about, id, now, since, hospital, person, until, kind, scope, restricted, code, justified);
    }

    public Fact code(Enum<?> word) {
        return new Fact(
                about, id, state, since, hospital, person, until, kind, scope, restricted, word.name(), justified);
    }

    public Fact hospital(HospitalRef where) {
        return new Fact(about, id, state, since, where, person, until, kind, scope, restricted, code, justified);
    }

    public Fact person(AccountId whom) {
        return new Fact(about, id, state, since, hospital, whom, until, kind, scope, restricted, code, justified);
    }

    public Fact until(Instant end) {
        return new Fact(about, id, state, since, hospital, person, end, kind, scope, restricted, code, justified);
    }

    public Fact kind(RecordKind ofKind) {
        return new Fact(about, id, state, since, hospital, person, until, ofKind, scope, restricted, code, justified);
    }

    public Fact scope(GrantScope what) {
        return new Fact(about, id, state, since, hospital, person, until, kind, what, restricted, code, justified);
    }

    public Fact restricted(boolean now) {
        return new Fact(about, id, state, since, hospital, person, until, kind, scope, now, code, justified);
    }

    public Fact justified(boolean justifiedSo) {
        return new Fact(about, id, state, since, hospital, person, until, kind, scope, restricted, code, justifiedSo);
    }
}
