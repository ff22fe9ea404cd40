package org.jeevan.command.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.web.SessionDirectory;
import org.jeevan.web.SignedIn;

/** The open sessions: opaque random ids, of which only a hash is kept; 30 minutes idle, 12 hours at most. */
public class Sessions implements SessionDirectory {

    public static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);
    private static final String SEALED_AS = "log-in.session";

    private final LogInFile file;
    private final LocalSecrets secrets;
    private final Clock clock;
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    public Sessions(LogInFile file, LocalSecrets secrets, Clock clock) {
        this.file = file;
        this.secrets = secrets;
        this.clock = clock;
        load();
    }

    private record Open(Person person, long startedAt, long seenAt) {
        Open seen(long now) {
            return new Open(person, startedAt, now);
        }
    }

    private record Person(Actor actor, PatientId patientId, String displayName, boolean mustChangePassword) {}

    public SignedIn start(Actor actor, PatientId patientId, String displayName, boolean mustChangePassword) {
        String sessionId = LocalSecrets.token();
        long now = clock.millis();
        put(
                LocalSecrets.tokenHash(sessionId),
                new Open(new Person(actor, patientId, displayName, mustChangePassword), now, now));
        return find(sessionId).orElseThrow();
    }

    @Override
    public Optional<SignedIn> find(String sessionId) {
        if (sessionId == null || sessionId.isEmpty()) {
            return Optional.empty();
        }
        String hash = LocalSecrets.tokenHash(sessionId);
        Open session = open.get(hash);
        if (session == null || isOver(session)) {
            return Optional.empty();
        }
        touch(hash, session);
        Person person = session.person();
        return Optional.of(new SignedIn(
                sessionId, person.actor(), person.patientId(), person.displayName(), person.mustChangePassword()));
    }

    /**
     * The session goes on, no longer restricted to the change of the password, under another id: whoever knew the old one
     * gains nothing by the new rights.
     *
     * @return empty if the session has ended
     */
    public Optional<SignedIn> passwordChanged(String sessionId) {
        Open session = open.get(LocalSecrets.tokenHash(sessionId));
        if (session == null) {
            return Optional.empty();
        }
        Person person = session.person();
        String newId = LocalSecrets.token();
        put(
                LocalSecrets.tokenHash(newId),
                new Open(
                        new Person(person.actor(), person.patientId(), person.displayName(), false),
                        session.startedAt(),
                        clock.millis()));
        end(sessionId);
        return find(newId);
    }

    /** Every session of the person is bound to this patient from now on; null for none. */
    public void bind(AccountId account, PatientId patientId) {
        open.forEach((hash, session) -> {
            Person person = session.person();
            if (account.equals(person.actor().person())) {
                var bound = new Person(person.actor(), patientId, person.displayName(), person.mustChangePassword());
                put(hash, new Open(bound, session.startedAt(), session.seenAt()));
            }
        });
    }

    public void end(String sessionId) {
        String hash = LocalSecrets.tokenHash(sessionId);
        open.remove(hash);
        delete(hash);
    }

    /** Ends every session of the person but the one named: a changed password throws everybody else out. */
    public void endOthers(SignedIn signedIn) {
        String kept = LocalSecrets.tokenHash(signedIn.sessionId());
        open.forEach((hash, session) -> {
            if (session.person().actor().person().equals(signedIn.actor().person()) && !hash.equals(kept)) {
                open.remove(hash);
                delete(hash);
            }
        });
    }

    /** Ends every session of the person. */
    public void endAll(AccountId person) {
        open.forEach((hash, session) -> {
            if (person.equals(session.person().actor().person())) {
                open.remove(hash);
                delete(hash);
            }
        });
    }

    /** Forgets in memory what is over; the file is swept on its own. */
    public void sweep() {
        open.values().removeIf(this::isOver);
    }

    private boolean isOver(Open session) {
        long now = clock.millis();
        return now - session.seenAt() > IDLE.toMillis() || now - session.startedAt() > LONGEST.toMillis();
    }

    /** Written to the file only once a minute: a restart may forget some idle seconds, not a session. */
    private void touch(String hash, Open session) {
        long now = clock.millis();
        if (now - session.seenAt() < SEEN_PRECISION.toMillis()) {
            return;
        }
        if (open.replace(hash, session, session.seen(now))) {
            file.write(connection -> {
                try (var update = connection.prepareStatement("UPDATE sessions SET seen_at = ? WHERE id_hash = ?")) {
                    update.setLong(1, now);
                    update.setString(2, hash);
                    return update.executeUpdate();
                }
            });
        }
    }

    private void put(String hash, Open session) {
        byte[] sealed = secrets.seal(SEALED_AS, hash, session.person());
        file.write(connection -> {
            try (var insert = connection.prepareStatement("""
                    INSERT INTO sessions (id_hash, sealed, started_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (id_hash) DO UPDATE SET sealed = excluded.sealed
                    """)) {
                insert.setString(1, hash);
                insert.setBytes(2, sealed);
                insert.setLong(3, session.startedAt());
                insert.setLong(4, session.seenAt());
                insert.setLong(5, session.startedAt() + LONGEST.toMillis());
                return insert.executeUpdate();
            }
        });
        open.put(hash, session);
    }

    private void delete(String hash) {
        file.write(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM sessions WHERE id_hash = ?")) {
                delete.setString(1, hash);
                return delete.executeUpdate();
            }
        });
    }

    private void load() {
        Instant now = clock.instant();
        file.read(connection -> {
            try (var select = connection.prepareStatement(
                    "SELECT id_hash, sealed, started_at, seen_at FROM sessions WHERE expires_at >= ?")) {
                select.setLong(1, now.toEpochMilli());
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        String hash = rows.getString(1);
                        Person person = secrets.open(SEALED_AS, hash, rows.getBytes(2), Person.class);
                        open.put(hash, new Open(person, rows.getLong(3), rows.getLong(4)));
                    }
                }
            }
            return null;
        });
    }
}
