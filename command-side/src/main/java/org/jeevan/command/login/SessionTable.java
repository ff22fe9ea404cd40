package org.jeevan.command.login;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jeevan.command.login.OpenSession.Person;

/** The sessions' SQL. A session's id is here as its hash only. */
class SessionTable {

    private static final String SEALED_AS = "log-in.session";

    private final LogInFile file;
    private final LocalSecrets secrets;

    SessionTable(LogInFile file, LocalSecrets secrets) {
        this.file = file;
        this.secrets = secrets;
    }

    void put(String hash, OpenSession session, Duration longest) {
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
                insert.setLong(5, session.startedAt() + longest.toMillis());
                return insert.executeUpdate();
            }
        });
    }

    void seen(String hash, long now) {
        file.write(connection -> {
            try (var update = connection.prepareStatement("UPDATE sessions SET seen_at = ? WHERE id_hash = ?")) {
                update.setLong(1, now);
                update.setString(2, hash);
                return update.executeUpdate();
            }
        });
    }

    void delete(String hash) {
        file.write(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM sessions WHERE id_hash = ?")) {
                delete.setString(1, hash);
                return delete.executeUpdate();
            }
        });
    }

    Map<String, OpenSession> load(Instant now) {
        return file.read(connection -> {
            try (var select = connection.prepareStatement(
                    "SELECT id_hash, sealed, started_at, seen_at FROM sessions WHERE expires_at >= ?")) {
                select.setLong(1, now.toEpochMilli());
                var sessions = new HashMap<String, OpenSession>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        String hash = rows.getString(1);
                        Person person = secrets.open(SEALED_AS, hash, rows.getBytes(2), Person.class);
                        sessions.put(hash, new OpenSession(person, rows.getLong(3), rows.getLong(4)));
                    }
                }
                return sessions;
            }
        });
    }
}
