package org.jeevan.command.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.command.login.OpenSession.Person;
import org.jeevan.web.SessionDirectory;
import org.jeevan.web.SignedIn;
import org.jspecify.annotations.Nullable;

/** The open sessions: opaque random ids, of which only a hash is kept; 30 minutes idle, 12 hours at most. */
public class Sessions implements SessionDirectory {

    public static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);
    /** So long a proof counts as fresh. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final SessionTable table;
    private final LocalSecrets secrets;
    private final Clock clock;
    private final Map<String, OpenSession> open = new ConcurrentHashMap<>();

    public Sessions(LogInFile file, LocalSecrets secrets, Clock clock) {
        this.table = new SessionTable(file, secrets);
        this.secrets = secrets;
        this.clock = clock;
        open.putAll(table.load(clock.instant()));
    }

    /**
     * A session as its owner sees it in a list.
     *
     * @param handle names it, and opens nothing
     * @param current the one that asks
     */
    public record Listed(
            String handle,
            Instant begunAt,
            Instant lastSeenAt,
            @Nullable String device,
            boolean current) {}

    /** Always a new id: one that was known before the log-in never becomes a signed-in one. */
    public SignedIn start(Newcomer newcomer) {
        String sessionId = LocalSecrets.token();
        long now = clock.millis();
        var person = new Person(
                newcomer.actor(),
                newcomer.patientId(),
                newcomer.displayName(),
                newcomer.mustChangePassword(),
                newcomer.mustEnrolFactor(),
                newcomer.limitedUntil(),
                newcomer.device(),
                clock.instant());
        String hash = LocalSecrets.tokenHash(sessionId);
        var session = new OpenSession(person, now, now);
        table.put(hash, session, LONGEST);
        open.put(hash, session);
        return find(sessionId).orElseThrow();
    }

    @Override
    public Optional<SignedIn> find(String sessionId) {
        if (sessionId == null || sessionId.isEmpty()) {
            return Optional.empty();
        }
        String hash = LocalSecrets.tokenHash(sessionId);
        OpenSession session = open.get(hash);
        if (session == null || isOver(session)) {
            return Optional.empty();
        }
        touch(hash, session);
        return Optional.of(signedIn(sessionId, session.person()));
    }

    private SignedIn signedIn(String sessionId, Person person) {
        Instant limit = person.limitedUntil();
        return new SignedIn(
                sessionId,
                person.actor(),
                person.patientId(),
                person.displayName(),
                person.mustChangePassword(),
                Boolean.TRUE.equals(person.mustEnrolFactor()),
                limit == null || !clock.instant().isBefore(limit) ? null : limit);
    }

    /** Those of the person that are not over, newest first. */
    public List<Listed> list(SignedIn signedIn) {
        String current = LocalSecrets.tokenHash(signedIn.sessionId());
        return open.entrySet().stream()
                .filter(each -> each.getValue().isOf(signedIn.actor().person()) && !isOver(each.getValue()))
                .map(each -> listed(each.getKey(), each.getValue(), current))
                .sorted(Comparator.comparing(Listed::begunAt).reversed())
                .toList();
    }

    /** False where the person has no such session. */
    public boolean end(SignedIn owner, String handle) {
        return endIf((hash, session) -> session.isOf(owner.actor().person())
                && !isOver(session)
                && handle(hash).equals(handle));
    }

    /** Somebody signed in proved by more than the password who he is, within the last five minutes. */
    public boolean isFresh(String sessionId) {
        return provenAt(sessionId)
                .filter(proof -> clock.instant().isBefore(proof.plus(FRESH)))
                .isPresent();
    }

    /** When the session's person last proved by more than the password who he is. */
    public Optional<Instant> provenAt(String sessionId) {
        return Optional.ofNullable(open.get(LocalSecrets.tokenHash(sessionId)))
                .map(session -> session.person().provenAt());
    }

    public void proven(String sessionId) {
        change(sessionId, person -> person.provenAt(clock.instant()));
    }

    /**
     * The session goes on, no longer restricted to the change of the password, under another id: whoever knew the old one
     * gains nothing by the new rights.
     *
     * @return empty if the session has ended
     */
    public Optional<SignedIn> passwordChanged(String sessionId) {
        String oldHash = LocalSecrets.tokenHash(sessionId);
        OpenSession session = open.remove(oldHash);
        if (session == null) {
            return Optional.empty();
        }
        table.delete(oldHash);
        String newId = LocalSecrets.token();
        OpenSession goesOn = session.of(session.person().withOwnPassword());
        table.put(LocalSecrets.tokenHash(newId), goesOn, LONGEST);
        open.put(LocalSecrets.tokenHash(newId), goesOn);
        return find(newId);
    }

    /** In every other session of the person nothing counts as proven any more: it was by what is no longer so. */
    public void proveAgain(SignedIn signedIn) {
        String kept = LocalSecrets.tokenHash(signedIn.sessionId());
        changeIf(
                (hash, session) -> session.isOf(signedIn.actor().person()) && !hash.equals(kept),
                person -> person.provenAt(Instant.EPOCH));
    }

    /** Every session of the person goes on, no longer restricted to the enrolment of a second factor. */
    public void factorEnrolled(AccountId account) {
        changeAll(account, Person::withFactor);
    }

    /** Every session of the person is limited until then; null for not, or no longer. */
    public void limit(AccountId account, Instant until) {
        changeAll(account, person -> person.limitedUntil(until));
    }

    /** Every session of the person is bound to this patient from now on; null for none. */
    public void bind(AccountId account, PatientId patientId) {
        changeAll(account, person -> person.boundTo(patientId));
    }

    public void end(String sessionId) {
        String hash = LocalSecrets.tokenHash(sessionId);
        open.remove(hash);
        table.delete(hash);
    }

    /** Ends every session of the person but the one named: a changed password throws everybody else out. */
    public void endOthers(SignedIn signedIn) {
        String kept = LocalSecrets.tokenHash(signedIn.sessionId());
        endIf((hash, session) -> session.isOf(signedIn.actor().person()) && !hash.equals(kept));
    }

    /** Ends every session of the person. */
    public void endAll(AccountId person) {
        endIf((hash, session) -> session.isOf(person));
    }

    /** Ends every session of everybody who works there. */
    public void endAll(HospitalId hospital) {
        endIf((hash, session) -> hospital.equals(session.person().actor().organisation()));
    }

    /** Forgets in memory what is over; the file is swept on its own. */
    public void sweep() {
        open.values().removeIf(this::isOver);
    }

    private interface Which {
        boolean is(String hash, OpenSession session);
    }

    private boolean endIf(Which which) {
        Predicate<Map.Entry<String, OpenSession>> wanted = each -> which.is(each.getKey(), each.getValue());
        List<String> ended =
                open.entrySet().stream().filter(wanted).map(Map.Entry::getKey).toList();
        ended.forEach(open::remove);
        ended.forEach(table::delete);
        return !ended.isEmpty();
    }

    private void changeAll(AccountId account, UnaryOperator<Person> change) {
        changeIf((hash, session) -> session.isOf(account), change);
    }

    private void changeIf(Which which, UnaryOperator<Person> change) {
        open.forEach((hash, session) -> {
            if (which.is(hash, session)) {
                changeOf(hash, change);
            }
        });
    }

    private void change(String sessionId, UnaryOperator<Person> change) {
        changeOf(LocalSecrets.tokenHash(sessionId), change);
    }

    /** Written while nobody else can change it: one that was ended meanwhile must not come back. */
    private void changeOf(String hash, UnaryOperator<Person> change) {
        open.computeIfPresent(hash, (same, session) -> {
            OpenSession changed = session.of(change.apply(session.person()));
            table.put(hash, changed, LONGEST);
            return changed;
        });
    }

    private Listed listed(String hash, OpenSession session, String current) {
        return new Listed(
                handle(hash),
                Instant.ofEpochMilli(session.startedAt()),
                Instant.ofEpochMilli(session.seenAt()),
                session.person().device(),
                hash.equals(current));
    }

    private String handle(String hash) {
        return secrets.macHex("session-handle", hash).substring(0, 32);
    }

    private boolean isOver(OpenSession session) {
        long now = clock.millis();
        return now - session.seenAt() > IDLE.toMillis() || now - session.startedAt() > LONGEST.toMillis();
    }

    /** Written to the file only once a minute: a restart may forget some idle seconds, not a session. */
    private void touch(String hash, OpenSession session) {
        long now = clock.millis();
        if (now - session.seenAt() < SEEN_PRECISION.toMillis()) {
            return;
        }
        if (open.replace(hash, session, session.seen(now))) {
            table.seen(hash, now);
        }
    }
}
