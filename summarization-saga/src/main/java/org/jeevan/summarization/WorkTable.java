package org.jeevan.summarization;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.platform.SideReport;
import org.jeevan.api.record.ContentId;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.sqlite.SqlFunction;
import org.jeevan.sqlite.SqliteTransactions;

/**
 * What is to be summarized, by whom it was taken up and until when. Written in the saga's own transaction, so that a
 * crash loses no record and a restart goes on where it stopped. Opaque ids only; moments are milliseconds since 1970.
 */
public final class WorkTable {

    private static final long NOT_LEASED = 0;

    private final SqliteTransactions transactions;
    private final Semaphore news = new Semaphore(0);

    /** Makes its table where it is missing. */
    public WorkTable(SqliteTransactions transactions) {
        this.transactions = transactions;
        update("""
                CREATE TABLE IF NOT EXISTS work (
                    record_id TEXT PRIMARY KEY,
                    patient_id TEXT NOT NULL,
                    content_id TEXT NOT NULL,
                    media_type TEXT NOT NULL,
                    size_bytes INTEGER NOT NULL,
                    attempt INTEGER NOT NULL,
                    due INTEGER NOT NULL,
                    leased_until INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID
                """, nothing -> {});
        update("CREATE INDEX IF NOT EXISTS work_due ON work (due)", nothing -> {});
    }

    /** Does nothing where the record waits already. Workers hear of it once the transaction is committed. */
    void add(RecordUploaded event, Instant due) {
        update("""
                INSERT OR IGNORE INTO work VALUES (?, ?, ?, ?, ?, 1, ?, ?)
                """, insert -> {
            insert.setString(1, event.recordId().value());
            insert.setString(2, event.patientId().value());
            insert.setString(3, event.content().contentId().value());
            insert.setString(4, event.content().mediaType());
            insert.setLong(5, event.content().sizeBytes());
            insert.setLong(6, due.toEpochMilli());
            insert.setLong(7, NOT_LEASED);
        });
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().afterCommit(committed -> news.release());
        } else {
            news.release();
        }
    }

    void remove(RecordId recordId) {
        update("DELETE FROM work WHERE record_id = ?", delete -> delete.setString(1, recordId.value()));
    }

    /** Takes up the record that has been due longest; nobody else gets it until the lease ends. */
    Optional<Work> lease(Instant now, Duration length) {
        return transactions.inTransaction(connection -> {
            try (var update = connection.prepareStatement("""
                    UPDATE work SET leased_until = ?
                    WHERE record_id = (
                        SELECT record_id FROM work WHERE due <= ? AND leased_until <= ? ORDER BY due LIMIT 1)
                    RETURNING record_id, patient_id, content_id, media_type, size_bytes, attempt
                    """)) {
                update.setLong(1, now.plus(length).toEpochMilli());
                update.setLong(2, now.toEpochMilli());
                update.setLong(3, now.toEpochMilli());
                try (ResultSet row = update.executeQuery()) {
                    return row.next() ? Optional.of(work(row)) : Optional.empty();
                }
            }
        });
    }

    /** Does nothing for an attempt that was given back since, and never lets a lease end sooner. */
    void renew(Work work, Instant until) {
        update("""
                UPDATE work SET leased_until = max(leased_until, ?)
                WHERE record_id = ? AND attempt = ? AND leased_until > 0
                """, update -> {
            update.setLong(1, until.toEpochMilli());
            update.setString(2, work.recordId().value());
            update.setInt(3, work.attempt());
        });
    }

    /** Gives back what was taken up, for another attempt later. Does nothing if somebody else has done so since. */
    void retry(Work work, Instant due) {
        update("""
                UPDATE work SET attempt = attempt + 1, due = ?, leased_until = ? WHERE record_id = ? AND attempt = ?
                """, update -> {
            update.setLong(1, due.toEpochMilli());
            update.setLong(2, NOT_LEASED);
            update.setString(3, work.recordId().value());
            update.setInt(4, work.attempt());
        });
    }

    /** For the start of the one process that owns the file: whoever held a lease is gone. */
    void endAllLeases() {
        update("UPDATE work SET leased_until = ?", update -> update.setLong(1, NOT_LEASED));
    }

    /** How many records wait or are being read. */
    public long size() {
        return transactions.inTransaction(connection -> {
            try (var select = connection.prepareStatement("SELECT count(*) FROM work");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** The same, told apart by what becomes of them at this moment. */
    SideReport.Work count(Instant now) {
        return transactions.inTransaction(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT count(*) FILTER (WHERE leased_until <= ?1), count(*) FILTER (WHERE leased_until > ?1),
                        count(*) FILTER (WHERE attempt > 1)
                    FROM work
                    """)) {
                select.setLong(1, now.toEpochMilli());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return new SideReport.Work(row.getLong(1), row.getLong(2), row.getLong(3));
                }
            }
        });
    }

    /** Returns when a record was added, or else after {@code timeout}: then something may have become due. */
    void awaitNews(Duration timeout) throws InterruptedException {
        boolean ignored = news.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The same for a worker of this process, by this clock. */
    WorkQueue queue(InstantSource clock) {
        return new WorkQueue() {
            @Override
            public Optional<Work> take(Duration lease) {
                return WorkTable.this.lease(clock.instant(), lease);
            }

            @Override
            public void renew(Work work, Duration lease) {
                WorkTable.this.renew(work, clock.instant().plus(lease));
            }

            @Override
            public void retry(Work work, Duration after) {
                WorkTable.this.retry(work, clock.instant().plus(after));
            }

            @Override
            public void remove(Work work) {
                WorkTable.this.remove(work.recordId());
            }

            @Override
            public void awaitNews(Duration timeout) throws InterruptedException {
                WorkTable.this.awaitNews(timeout);
            }
        };
    }

    private static Work work(ResultSet row) throws SQLException {
        return new Work(
                new RecordId(row.getString(1)),
                new PatientId(row.getString(2)),
                new ContentId(row.getString(3)),
                row.getString(4),
                row.getLong(5),
                row.getInt(6));
    }

    private void update(String sql, Parameters parameters) {
        SqlFunction<Integer> update = connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                parameters.setOn(statement);
                return statement.executeUpdate();
            }
        };
        transactions.inTransaction(update);
    }

    @FunctionalInterface
    private interface Parameters {

        void setOn(PreparedStatement statement) throws SQLException;
    }
}
