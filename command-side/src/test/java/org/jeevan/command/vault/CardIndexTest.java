package org.jeevan.command.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.CARD_TOKEN;
import static org.jeevan.api.Examples.RAVI;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jeevan.api.identity.CardToken;
import org.jeevan.api.identity.Identifier;
import org.jeevan.api.identity.KeySubject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardIndexTest {

    private static final Identifier NUMBER = Identifier.aadhaar("234123412346");
    private static final CardToken OTHER = CardToken.random();

    @TempDir
    private Path home;

    private VaultFixture fixture;

    @BeforeEach
    void open() {
        fixture = new VaultFixture(home);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_card_finds_its_patient_also_after_a_restart_until_it_is_removed() {
        fixture.cards.enter(CARD_TOKEN, ASHA);
        close();
        open();
        assertThat(fixture.cards.find(CARD_TOKEN)).contains(ASHA);
        assertThat(fixture.cards.find(OTHER)).isEmpty();
        fixture.cards.remove(CARD_TOKEN, ASHA);
        assertThat(fixture.cards.find(CARD_TOKEN)).isEmpty();
        assertThat(fixture.cards.tokensOf(ASHA)).isEmpty();
    }

    @Test
    void what_stands_on_it_can_be_printed_again() {
        fixture.identifiers.claim(NUMBER, ASHA);
        fixture.cards.enter(CARD_TOKEN, ASHA);
        fixture.cards.enter(OTHER, RAVI);
        assertThat(fixture.cards.tokensOf(ASHA)).containsExactly(CARD_TOKEN);
        assertThat(fixture.identifiers.identifiersOf(ASHA, Identifier.Scheme.AADHAAR))
                .containsExactly(NUMBER);
    }

    @Test
    void nobody_else_removes_it_or_has_one_like_it() {
        fixture.cards.enter(CARD_TOKEN, ASHA);
        fixture.cards.remove(CARD_TOKEN, RAVI);
        assertThat(fixture.cards.find(CARD_TOKEN)).contains(ASHA);
        assertThatIllegalStateException().isThrownBy(() -> fixture.cards.enter(CARD_TOKEN, RAVI));
    }

    @Test
    void a_forgotten_patients_card_is_forgotten_with_the_numbers() {
        fixture.identifiers.claim(NUMBER, ASHA);
        fixture.cards.enter(CARD_TOKEN, ASHA);
        fixture.keys.destroy(new KeySubject.Patient(ASHA));
        assertThat(fixture.identifiers.releaseAll(ASHA)).isEqualTo(2);
        assertThat(fixture.cards.find(CARD_TOKEN)).isEmpty();
    }

    @Test
    void the_number_and_the_card_of_a_patient_are_sealed_under_keys_of_their_own() {
        fixture.identifiers.claim(NUMBER, ASHA);
        fixture.cards.enter(CARD_TOKEN, ASHA);
        assertThat(fixture.vault.<List<String>>read(CardIndexTest::keyCommitments))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    /** See Envelope: they stand behind version, suite and data key id. */
    private static List<String> keyCommitments(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT hex(substr(sealed, 19, 32)) FROM blind_entries")) {
            var commitments = new ArrayList<String>();
            for (var rows = select.executeQuery(); rows.next(); ) {
                commitments.add(rows.getString(1));
            }
            return commitments;
        }
    }

    @Test
    void no_file_shows_a_card_its_fingerprint_or_what_a_thief_could_compute_from_it() throws IOException {
        fixture.cards.enter(CARD_TOKEN, ASHA);
        assertThat(files()).isNotEmpty().allSatisfy(file -> assertThat(file)
                .doesNotContain(CARD_TOKEN.value(), CARD_TOKEN.fingerprint(), CARD_TOKEN.printed()));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(fixture.file.getParent())) {
            return files.map(CardIndexTest::bytes).toList();
        }
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
