package org.jeevan.command.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Identifier;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.Verhoeff;
import org.jeevan.command.vault.LogInNames.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentifierIndexTest {

    private static final PatientId ASHA = new PatientId("0197a000-0000-7000-8000-000000000001");
    private static final PatientId RAVI = new PatientId("0197a000-0000-7000-8000-000000000002");
    private static final AccountId CLERK = new AccountId("0197a000-0000-7000-8000-000000000004");
    private static final AccountId NURSE = new AccountId("0197a000-0000-7000-8000-000000000005");
    private static final Identifier NUMBER = Identifier.aadhaar(Verhoeff.append("23412341234"));
    private static final Identifier OTHER = Identifier.aadhaar(Verhoeff.append("98761234567"));

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
    void a_number_has_the_patient_who_claimed_it_first_also_after_a_restart() {
        assertThat(fixture.identifiers.find(NUMBER)).isEmpty();
        assertThat(fixture.identifiers.claim(NUMBER, ASHA)).isEqualTo(ASHA);
        assertThat(fixture.identifiers.claim(NUMBER, RAVI)).isEqualTo(ASHA);
        close();
        open();
        assertThat(fixture.identifiers.find(NUMBER)).contains(ASHA);
        assertThat(fixture.identifiers.find(OTHER)).isEmpty();
    }

    @Test
    void concurrent_claims_get_one_answer() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Future<PatientId>> claims = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                claims.add(threads.submit(() -> fixture.identifiers.claim(NUMBER, PatientId.random())));
            }
            var holders = new HashSet<PatientId>();
            for (Future<PatientId> claim : claims) {
                holders.add(claim.get());
            }
            assertThat(holders).hasSize(1);
        }
    }

    @Test
    void a_patient_may_have_several_numbers_and_lose_one() {
        fixture.identifiers.claim(NUMBER, ASHA);
        fixture.identifiers.claim(OTHER, ASHA);
        assertThat(fixture.identifiers.identifiersOf(ASHA, Identifier.Scheme.AADHAAR))
                .containsExactlyInAnyOrder(NUMBER, OTHER);
        assertThat(fixture.identifiers.release(NUMBER, RAVI)).isFalse();
        assertThat(fixture.identifiers.release(NUMBER, ASHA)).isTrue();
        assertThat(fixture.identifiers.claim(NUMBER, RAVI)).isEqualTo(RAVI);
        assertThat(fixture.identifiers.find(OTHER)).contains(ASHA);
    }

    @Test
    void a_forgotten_patients_numbers_are_free_for_a_new_record() {
        fixture.identifiers.claim(NUMBER, ASHA);
        fixture.identifiers.claim(OTHER, ASHA);
        fixture.keys.destroy(new KeySubject.Patient(ASHA));
        assertThat(fixture.identifiers.releaseAll(ASHA)).isEqualTo(2);
        assertThat(fixture.identifiers.claim(NUMBER, RAVI)).isEqualTo(RAVI);
    }

    @Test
    void no_file_shows_a_number_a_log_in_name_or_a_password() throws IOException {
        fixture.identifiers.claim(NUMBER, ASHA);
        fixture.names.claim(Kind.STAFF, "nurse.kumari", NURSE);
        fixture.credentials.store(NURSE, fixture.credentials.hash("correct horse battery staple"));
        try (Stream<Path> files = Files.list(fixture.file.getParent())) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                        .doesNotContain(NUMBER.value(), "kumari", "horse", "argon2id");
            }
        }
    }

    @Test
    void a_log_in_name_has_one_account_within_its_kind() {
        assertThat(fixture.names.claim(Kind.STAFF, "H-7K3M-9QXT/desk", CLERK)).isEqualTo(CLERK);
        assertThat(fixture.names.claim(Kind.STAFF, " h-7k3m-9qxt/DESK ", NURSE)).isEqualTo(CLERK);
        assertThat(fixture.names.find(Kind.STAFF, "h-7k3m-9qxt/desk")).contains(CLERK);
        assertThat(fixture.names.find(Kind.AUDITOR, "h-7k3m-9qxt/desk")).isEmpty();
        assertThat(fixture.names.release(Kind.STAFF, "h-7k3m-9qxt/desk", CLERK)).isTrue();
        assertThat(fixture.names.find(Kind.STAFF, "h-7k3m-9qxt/desk")).isEmpty();
    }
}
