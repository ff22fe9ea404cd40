package org.jeevan.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.crypto.DataKey;
import org.jeevan.crypto.DataKeyId;
import org.jeevan.crypto.Envelope;
import org.jeevan.crypto.KeyDestroyedException;
import org.jeevan.crypto.KeyKind;
import org.jeevan.crypto.KeystoreVault;
import org.jeevan.crypto.TamperedException;
import org.jeevan.peers.CommandSideQuestions.KeyIds;
import org.jeevan.peers.CommandSideQuestions.Subject;
import org.jeevan.peers.PeerDataKeys;
import org.jeevan.peers.Peers;
import org.jeevan.peers.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command side's real vault, asked as another process asks it. */
class PeerDataKeysTest {

    private static final PatientId ASHA = PatientId.random();
    private static final KeySubject PATIENT = new KeySubject.Patient(ASHA);
    private static final KeySubject RECORD = new KeySubject.Record(ASHA, RecordId.random());

    @TempDir
    private Path folder;

    private Vault vault;
    private VaultDataKeys own;
    private PeerDataKeys elsewhere;
    private int asked;
    private Runnable onItsWay = () -> {};
    private KeystoreVault keyVault;

    @BeforeEach
    void open() {
        keyVault = KeystoreVault.openOrCreate(folder.resolve("keys"), Optional.empty());
        vault = Vault.open(folder.resolve("vault.db"));
        own = new VaultDataKeys(vault, keyVault);
        elsewhere = new PeerDataKeys(new Direct(new KeyAnswers(vault, own)), keyVault);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void a_record_s_key_opens_there_what_was_sealed_here() {
        byte[] sealed = seal(own.current(RECORD));
        assertThat(open(elsewhere.find(own.current(RECORD).id()).orElseThrow(), sealed))
                .isEqualTo("told");
        assertThat(open(elsewhere.current(RECORD), sealed)).isEqualTo("told");
    }

    @Test
    void a_subject_s_key_is_made_by_the_command_side_when_it_is_first_wanted() {
        DataKey made = elsewhere.current(PATIENT);
        assertThat(own.current(PATIENT).id()).isEqualTo(made.id());
    }

    @Test
    void what_is_at_hand_is_not_asked_for_again() {
        List<DataKeyId> ids = IntStream.range(0, 2_500)
                .mapToObj(i ->
                        own.current(new KeySubject.Patient(PatientId.random())).id())
                .toList();
        elsewhere.prepare(ids);
        assertThat(asked).as("in bulk").isEqualTo(3);
        ids.forEach(id -> assertThat(elsewhere.find(id)).isPresent());
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void a_destroyed_key_is_gone_there_as_here() {
        DataKeyId id = own.current(RECORD).id();
        own.destroy(RECORD);
        assertThat(elsewhere.find(id)).isEmpty();
        assertThatThrownBy(() -> elsewhere.current(RECORD)).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void a_forgotten_subject_s_key_is_neither_kept_nor_taken_again_though_the_vault_still_has_it() {
        DataKeyId id = elsewhere.current(RECORD).id();
        elsewhere.forget(PATIENT);
        assertThat(elsewhere.find(id)).isEmpty();
        assertThatThrownBy(() -> elsewhere.current(RECORD)).isInstanceOf(KeyDestroyedException.class);
        assertThatThrownBy(() -> elsewhere.current(PATIENT)).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void a_key_is_asked_for_again_if_the_key_that_wraps_it_was_rotated_while_it_was_on_its_way() {
        byte[] sealed = seal(own.current(RECORD));
        onItsWay = () -> {
            onItsWay = () -> {};
            try (var rotations = new KeyRotations(vault, own, keyVault, Clock.systemUTC())) {
                rotations.runToEnd(KeyKind.KEK);
            }
        };
        assertThat(open(elsewhere.find(Envelope.keyId(sealed)).orElseThrow(), sealed))
                .isEqualTo("told");
        assertThat(asked).isEqualTo(2);
        assertThat(keyVault.versions(KeyKind.KEK)).containsExactly(2);
    }

    @Test
    void a_key_that_nobody_made_is_no_erasure() {
        assertThatThrownBy(() -> elsewhere.find(DataKeyId.random())).isInstanceOf(TamperedException.class);
    }

    private static byte[] seal(DataKey key) {
        return Envelope.seal(key, "test", "1", new byte[0], "told".getBytes(StandardCharsets.UTF_8));
    }

    private static String open(DataKey key, byte[] sealed) {
        return new String(Envelope.open(key, "test", "1", new byte[0], sealed), StandardCharsets.UTF_8);
    }

    /** Answers in this process what the command side answers over the broker. */
    private final class Direct implements Peers {

        private final KeyAnswers answers;

        private Direct(KeyAnswers answers) {
            this.answers = answers;
        }

        @Override
        public <Q, A> A ask(Question<Q, A> kind, Q question) {
            asked++;
            Object answer =
                    switch (question) {
                        case KeyIds ids -> answers.find(ids);
                        case Subject subject -> answers.current(subject);
                        default -> throw new AssertionError(kind.name());
                    };
            onItsWay.run();
            return kind.answer().cast(answer);
        }

        @Override
        public <Q, A> void answer(Question<Q, A> kind, Function<Q, A> handler) {
            throw new AssertionError("Nobody asks here");
        }
    }
}
