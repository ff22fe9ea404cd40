package org.jeevan.command.factor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jeevan.api.Examples.ANOTHER_ACCOUNT;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;

import java.nio.file.Path;
import java.util.Optional;
import org.jeevan.api.identity.AccountId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PasskeysTest {

    private static final byte[] NONCE = "a nonce of thirty-two bytes, yes".getBytes(UTF_8);
    private static final byte[] ANOTHER_NONCE = "another nonce of as many bytes..".getBytes(UTF_8);
    private static final byte[] ASHAS_HANDLE =
            PasskeyStore.handleOf(ASHAS_ACCOUNT).getBytes();

    @TempDir
    private Path home;

    private FactorFixture fixture;
    private Passkeys passkeys;
    private final SoftAuthenticator phone = new SoftAuthenticator(1);

    @BeforeEach
    void open() {
        fixture = new FactorFixture(home);
        passkeys = passkeysAt("https://jeevan.example.org");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whoever_signs_with_a_registered_passkey_is_known_by_it_also_after_a_restart() {
        String id = register(ASHAS_ACCOUNT, phone).orElseThrow();
        close();
        open();
        assertThat(passkeys.verify(NONCE, phone.get(NONCE, ASHAS_HANDLE)))
                .contains(new Passkeys.Owner(ASHAS_ACCOUNT, id));
        assertThat(passkeys.list(ASHAS_ACCOUNT))
                .extracting(Passkeys.Used::passkeyId)
                .containsExactly(id);
    }

    @Test
    void asks_for_a_key_that_the_device_keeps_and_that_verifies_its_user() {
        register(ASHAS_ACCOUNT, phone);
        JsonNode create = passkeys.creationOptions(ASHAS_ACCOUNT, "Asha Devi", NONCE);
        assertThat(create.at("/rp/id").asString()).isEqualTo("jeevan.example.org");
        assertThat(create.at("/authenticatorSelection/residentKey").asString()).isEqualTo("required");
        assertThat(create.at("/authenticatorSelection/userVerification").asString())
                .isEqualTo("required");
        assertThat(create.at("/attestation").asString()).isEqualTo("none");
        assertThat(create.at("/excludeCredentials").size()).isEqualTo(1);
        JsonNode get = passkeys.requestOptions(Optional.of(ASHAS_ACCOUNT), NONCE);
        assertThat(get.at("/userVerification").asString()).isEqualTo("required");
        assertThat(get.at("/allowCredentials").size()).isEqualTo(1);
        assertThat(passkeys.requestOptions(Optional.empty(), NONCE)
                        .at("/allowCredentials")
                        .size())
                .isZero();
    }

    @Test
    void takes_no_signature_of_another_challenge_site_or_device_nor_one_without_its_user() {
        register(ASHAS_ACCOUNT, phone);
        assertRefused(phone.get(ANOTHER_NONCE, ASHAS_HANDLE));
        phone.origin = "https://jeevan.example.org.evil.example";
        assertRefused(phone.get(NONCE, ASHAS_HANDLE));
        phone.origin = "http://jeevan.example.org";
        assertRefused(phone.get(NONCE, ASHAS_HANDLE));
        phone.origin = "https://jeevan.example.org";
        phone.rpId = "evil.example";
        assertRefused(phone.get(NONCE, ASHAS_HANDLE));
        phone.rpId = "jeevan.example.org";
        phone.verifiesUser = false;
        assertRefused(phone.get(NONCE, ASHAS_HANDLE));
        phone.verifiesUser = true;
        assertRefused(new SoftAuthenticator(1).get(NONCE, ASHAS_HANDLE)); // the same id, another key
        assertRefused(new SoftAuthenticator(2).get(NONCE, ASHAS_HANDLE));
        assertRefused(phone.get(NONCE, PasskeyStore.handleOf(ANOTHER_ACCOUNT).getBytes()));
        assertThat(passkeys.verify(NONCE, phone.get(NONCE, ASHAS_HANDLE))).isPresent();
    }

    @Test
    void registers_nothing_that_answers_another_challenge_or_site_or_has_no_user() {
        phone.origin = "https://evil.example";
        assertThat(register(ASHAS_ACCOUNT, phone)).isEmpty();
        phone.origin = "https://jeevan.example.org";
        phone.verifiesUser = false;
        assertThat(register(ASHAS_ACCOUNT, phone)).isEmpty();
        phone.verifiesUser = true;
        assertThat(passkeys.register(ASHAS_ACCOUNT, "Asha", NONCE, "Phone", phone.create(ANOTHER_NONCE)))
                .isEmpty();
        assertThat(register(ASHAS_ACCOUNT, phone)).isPresent();
        assertThat(register(ANOTHER_ACCOUNT, phone)).isEmpty(); // nobody takes another's over
    }

    @Test
    void a_copied_device_is_told_by_its_counter() {
        phone.counter = 5;
        register(ASHAS_ACCOUNT, phone);
        phone.counter = 7;
        assertThat(passkeys.verify(NONCE, phone.get(NONCE, ASHAS_HANDLE))).isPresent();
        phone.counter = 6;
        assertRefused(phone.get(NONCE, ASHAS_HANDLE));
        phone.counter = 7;
        assertRefused(phone.get(NONCE, ASHAS_HANDLE));
        phone.counter = 8;
        assertThat(passkeys.verify(NONCE, phone.get(NONCE, ASHAS_HANDLE))).isPresent();
    }

    @Test
    void a_removed_passkey_opens_nothing() {
        String id = register(ASHAS_ACCOUNT, phone).orElseThrow();
        passkeys.remove(id);
        assertRefused(phone.get(NONCE, ASHAS_HANDLE));
        assertThat(passkeys.list(ASHAS_ACCOUNT)).isEmpty();
    }

    @Test
    void nonsense_is_refused_like_a_wrong_signature() {
        var json = JsonMapper.builder().build();
        for (String nonsense : new String[] {
            "null",
            "{}",
            "[]",
            "7",
            "\"x\"",
            "{\"rawId\":\"AQ\",\"response\":{}}",
            "{\"rawId\":7,\"response\":7}",
            "{\"id\":\"AQ\",\"rawId\":\"AQ\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"AQ\",\"signature\":\"AQ\","
                    + "\"authenticatorData\":\"AQ\",\"attestationObject\":\"AQ\"}}"
        }) {
            JsonNode credential = json.readTree(nonsense);
            assertRefused(credential);
            assertThat(passkeys.register(ASHAS_ACCOUNT, "Asha", NONCE, "Phone", credential))
                    .isEmpty();
        }
        assertThat(passkeys.verify(NONCE, null)).isEmpty();
    }

    @Test
    void what_lacks_a_part_is_refused_like_a_wrong_signature() {
        register(ASHAS_ACCOUNT, phone);
        for (String part : new String[] {"authenticatorData", "clientDataJSON", "signature"}) {
            JsonNode signed = phone.get(NONCE, ASHAS_HANDLE).deepCopy();
            ((ObjectNode) signed.get("response")).remove(part);
            assertRefused(signed);
            ((ObjectNode) signed.get("response")).put(part, "");
            assertRefused(signed);
        }
    }

    @Test
    void without_an_address_of_its_own_the_platform_takes_no_passkey() {
        register(ASHAS_ACCOUNT, phone);
        var nowhere = new Passkeys(
                new PasskeyStore(fixture.secrets, JsonMapper.builder().build()), new WebOrigin(new MockEnvironment()));
        assertThat(nowhere.verify(NONCE, phone.get(NONCE, ASHAS_HANDLE))).isEmpty();
    }

    @Test
    void an_exposed_platform_has_passkeys_only_where_it_says_its_address() {
        assertThat(new WebOrigin(new MockEnvironment().withProperty("local.server.port", "8080")).value())
                .contains("http://localhost:8080");
        assertThat(new WebOrigin(new MockEnvironment()
                                .withProperty("local.server.port", "8080")
                                .withProperty("jeevan.tls-terminated", "true"))
                        .value())
                .isEmpty();
        for (String wrong : new String[] {"jeevan.example.org", "http://jeevan.example.org", "https://x.org/app"}) {
            assertThatThrownBy(() -> new WebOrigin(new MockEnvironment().withProperty("jeevan.origin", wrong)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private Optional<String> register(AccountId account, SoftAuthenticator device) {
        return passkeys.register(account, "Asha Devi", NONCE, "Phone", device.create(NONCE));
    }

    private void assertRefused(JsonNode credential) {
        assertThat(passkeys.verify(NONCE, credential)).isEmpty();
    }

    private Passkeys passkeysAt(String origin) {
        return new Passkeys(
                new PasskeyStore(fixture.secrets, JsonMapper.builder().build()),
                new WebOrigin(new MockEnvironment().withProperty("jeevan.origin", origin)));
    }
}
