package org.jeevan.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitWriterTest {

    @TempDir
    private Path folder;

    private SqliteFile file;
    private GroupCommitWriter writer;

    @BeforeEach
    void open() {
        file = SqliteFile.open(folder.resolve("test.db"), Durability.FULL);
        writer = new GroupCommitWriter(file);
        writer.write(
                connection -> connection.createStatement().execute("CREATE TABLE words (word TEXT UNIQUE) STRICT"));
    }

    @AfterEach
    void close() {
        writer.close();
        file.close();
    }

    @Test
    void what_was_written_can_be_read() {
        insert(writer, "heart");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void concurrent_works_share_commits() throws Exception {
        long commitsBefore = writer.commits();
        try (var threads = Executors.newFixedThreadPool(32)) {
            var waiting = new ArrayList<Future<?>>();
            for (int i = 0; i < 640; i++) {
                String word = "word" + i;
                waiting.add(threads.submit(() -> insert(writer, word)));
            }
            for (Future<?> work : waiting) {
                work.get();
            }
        }
        assertThat(count()).isEqualTo(640);
        assertThat(writer.commits() - commitsBefore).isLessThan(320);
    }

    @Test
    void a_work_that_fails_undoes_only_itself() throws Exception {
        insert(writer, "heart");
        var both = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(3)) {
            var blocker = threads.submit(() -> writer.write(connection -> {
                awaitQuietly(both);
                return null;
            }));
            var good = threads.submit(() -> insert(writer, "lung"));
            var bad = threads.submit(() -> writer.write(connection -> {
                insert(connection, "liver");
                return insert(connection, "heart");
            }));
            both.countDown();
            blocker.get();
            good.get();
            assertThatThrownBy(bad::get).cause().isInstanceOfSatisfying(SqliteException.class, e -> assertThat(
                            e.isDuplicate())
                    .isTrue());
        }
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void an_exception_of_the_work_reaches_its_caller_as_it_is() {
        var thrown = new IllegalArgumentException("no such word");
        assertThatThrownBy(() -> writer.write(connection -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        insert(writer, "heart");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void listeners_run_after_the_commit_and_before_the_caller_goes_on() {
        var seen = new AtomicInteger(-1);
        writer.onCommit(() -> seen.set(count()));
        insert(writer, "heart");
        assertThat(seen).hasValue(1);
    }

    @Test
    void an_interrupt_does_not_end_the_wait_and_is_kept() {
        Thread.currentThread().interrupt();
        insert(writer, "heart");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_failed_commit_poisons_the_writer() {
        var failing = new AtomicReference<String>();
        try (var poisoned = new GroupCommitWriter("test.db", failingAt(failing, file.connect()))) {
            insert(poisoned, "heart");
            failing.set("COMMIT");
            assertThatThrownBy(() -> insert(poisoned, "lung"))
                    .isInstanceOf(WriterPoisonedException.class)
                    .hasMessageContaining("until a restart")
                    .hasRootCauseMessage("disk I/O error");
            failing.set(null);
            assertThatThrownBy(() -> insert(poisoned, "liver")).isInstanceOf(WriterPoisonedException.class);
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_transaction_that_cannot_begin_poisons_the_writer() {
        var failing = new AtomicReference<>("BEGIN IMMEDIATE");
        try (var poisoned = new GroupCommitWriter("test.db", failingAt(failing, file.connect()))) {
            assertThatThrownBy(() -> insert(poisoned, "lung")).isInstanceOf(WriterPoisonedException.class);
        }
    }

    @Test
    void refuses_work_after_it_was_closed() {
        writer.close();
        assertThatThrownBy(() -> insert(writer, "heart")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refuses_a_work_inside_a_work() {
        assertThatThrownBy(() -> writer.write(connection -> insert(writer, "heart")))
                .isInstanceOf(IllegalStateException.class);
    }

    private int count() {
        return file.read(connection -> {
            try (var select = connection.prepareStatement("SELECT count(*) FROM words")) {
                return select.executeQuery().getInt(1);
            }
        });
    }

    private static int insert(GroupCommitWriter writer, String word) {
        return writer.write(connection -> insert(connection, word));
    }

    private static int insert(Connection connection, String word) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO words VALUES (?)")) {
            insert.setString(1, word);
            return insert.executeUpdate();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
            Thread.sleep(50); // so that the others are queued behind this one
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection on which one statement fails, as it would on a broken disk. */
    private static Connection failingAt(AtomicReference<String> sql, Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                GroupCommitWriterTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("prepareStatement") && args[0].equals(sql.get())) {
                        return failing();
                    }
                    try {
                        return method.invoke(connection, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static PreparedStatement failing() {
        return (PreparedStatement) Proxy.newProxyInstance(
                GroupCommitWriterTest.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("execute")) {
                        throw new SQLException("disk I/O error");
                    }
                    return null;
                });
    }
}
