package org.jeevan.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTransactionsTest {

    @TempDir
    private Path folder;

    private SqliteFile file;
    private SqliteTransactions transactions;
    private SqliteTokenStore tokens;

    @BeforeEach
    void open() {
        file = SqliteFile.open(folder.resolve("test.db"), Durability.NORMAL);
        transactions = new SqliteTransactions(file);
        tokens = new SqliteTokenStore(transactions, JacksonSerializer.defaultSerializer());
    }

    @AfterEach
    void close() {
        transactions.close();
        file.close();
    }

    @Test
    void a_token_is_found_again() {
        tokens.initializeTokenSegments("timeline", 1);
        assertThat(tokens.fetchToken("timeline", 0)).isNull();
        tokens.storeToken(new GlobalSequenceTrackingToken(7), "timeline", 0);
        assertThat(tokens.fetchToken("timeline", 0)).isEqualTo(new GlobalSequenceTrackingToken(7));
        assertThat(tokens.fetchSegments("timeline")).containsExactly(0);
    }

    @Test
    void a_token_of_a_transaction_rolled_back_is_not_stored() {
        tokens.initializeTokenSegments("timeline", 1, new GlobalSequenceTrackingToken(7));
        var transaction = transactions.startTransaction();
        tokens.storeToken(new GlobalSequenceTrackingToken(8), "timeline", 0);
        transaction.rollback();
        assertThat(tokens.fetchToken("timeline", 0)).isEqualTo(new GlobalSequenceTrackingToken(7));
    }

    @Test
    void an_inner_rollback_undoes_the_outer_transaction_and_says_so() {
        tokens.initializeTokenSegments("timeline", 1, new GlobalSequenceTrackingToken(7));
        var outer = transactions.startTransaction();
        tokens.storeToken(new GlobalSequenceTrackingToken(8), "timeline", 0);
        transactions.startTransaction().rollback();
        assertThatThrownBy(outer::commit).isInstanceOf(IllegalStateException.class);
        assertThat(tokens.fetchToken("timeline", 0)).isEqualTo(new GlobalSequenceTrackingToken(7));
    }

    @Test
    void a_transaction_that_nobody_needed_does_not_wait_for_the_files_writer() throws Exception {
        try (var other = file.connect();
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            var transaction = transactions.startTransaction();
            assertThat(transactions.isInUse()).isFalse();
            transaction.commit();
            statement.execute("ROLLBACK");
        }
    }

    @Test
    void a_transaction_is_in_use_from_its_first_statement_to_its_end() {
        var transaction = transactions.startTransaction();
        tokens.fetchSegments("timeline");
        assertThat(transactions.isInUse()).isTrue();
        transaction.commit();
        assertThat(transactions.isInUse()).isFalse();
    }

    @Test
    void refuses_a_connection_outside_a_transaction() {
        assertThatThrownBy(transactions::current).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions.connections().getConnection()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_lent_connection_survives_its_borrower() {
        transactions.executeInTransaction(() -> {
            closeLentConnection();
            assertThat(tokens.fetchSegments("timeline")).isEmpty();
        });
    }

    @Test
    void unknown_and_taken_segments_are_refused() {
        tokens.initializeTokenSegments("timeline", 1);
        assertThatThrownBy(() -> tokens.fetchToken("timeline", 1)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> tokens.initializeSegment(null, "timeline", 0))
                .isInstanceOf(UnableToInitializeTokenException.class);
        tokens.deleteToken("timeline", 0);
        assertThat(tokens.fetchSegments("timeline")).isEmpty();
    }

    @Test
    void the_storage_keeps_its_identifier() {
        Optional<String> identifier = tokens.retrieveStorageIdentifier();
        var again = new SqliteTokenStore(transactions, JacksonSerializer.defaultSerializer());
        assertThat(identifier).isPresent().isEqualTo(again.retrieveStorageIdentifier());
    }

    private void closeLentConnection() {
        try {
            transactions.connections().getConnection().close();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
