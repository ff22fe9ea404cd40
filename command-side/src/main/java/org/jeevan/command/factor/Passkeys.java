package org.jeevan.command.factor;

import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jeevan.api.identity.AccountId;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Passkeys (WebAuthn level 3) by Spring Security's relying party. The authenticator always verifies its user and keeps the
 * key itself, so that a passkey is good beside the password and alone. What it has to sign comes from the challenge.
 */
@Component
public class Passkeys {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String NAME = "JEEVAN";
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private static final Set<String> KNOWN_TRANSPORTS = Arrays.stream(AuthenticatorTransport.values())
            .map(AuthenticatorTransport::getValue)
            .collect(Collectors.toUnmodifiableSet());

    private final PasskeyStore store;
    private final WebOrigin origin;
    private volatile Party party;

    Passkeys(PasskeyStore store, WebOrigin origin) {
        this.store = store;
        this.origin = origin;
    }

    private record Party(PublicKeyCredentialRpEntity entity, Webauthn4JRelyingPartyOperations operations) {}

    /** Whose passkey it was. */
    public record Owner(AccountId account, String passkeyId) {}

    public record Used(String passkeyId, Instant created, Instant lastUsed) {}

    /** Whether browsers can use any here at all. */
    public boolean available() {
        return origin.value().isPresent();
    }

    /** What a browser's {@code navigator.credentials.create} is given as {@code publicKey}, in JSON. */
    public JsonNode creationOptions(AccountId account, String displayName, byte[] nonce) {
        return JSON.valueToTree(options(account, displayName, nonce));
    }

    /** The new passkey's id; empty where the answer is not one to these options. */
    public Optional<String> register(
            AccountId account, String displayName, byte[] nonce, String label, JsonNode credential) {
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made = JSON.treeToValue(
                    withKnownTransports(credential),
                    JSON.constructType(new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {}));
            requireWhole(made, AuthenticatorAttestationResponse::getAttestationObject);
            CredentialRecord registered = party().operations()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options(account, displayName, nonce), new RelyingPartyPublicKey(made, label)));
            return Optional.of(registered.getCredentialId().toBase64UrlString());
        } catch (IllegalArgumentException | WebAuthnException | JacksonException refused) {
            return Optional.empty();
        }
    }

    /** What {@code navigator.credentials.get} is given; for any account where none is named. */
    public JsonNode requestOptions(Optional<AccountId> account, byte[] nonce) {
        return JSON.valueToTree(request(account, nonce));
    }

    /** Whose passkey signed; empty where none of ours signed this nonce here. */
    public Optional<Owner> verify(byte[] nonce, JsonNode credential) {
        if (!available()) {
            return Optional.empty();
        }
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> signed = JSON.treeToValue(
                    credential,
                    JSON.constructType(new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {}));
            requireWhole(signed, AuthenticatorAssertionResponse::getSignature);
            requireWhole(signed, AuthenticatorAssertionResponse::getAuthenticatorData);
            var request = new RelyingPartyAuthenticationRequest(request(Optional.empty(), nonce), signed);
            PublicKeyCredentialUserEntity owner = party().operations().authenticate(request);
            Bytes claimed = signed.getResponse().getUserHandle();
            return claimed != null && !claimed.equals(owner.getId())
                    ? Optional.empty()
                    : Optional.of(new Owner(
                            PasskeyStore.accountOf(owner.getId()),
                            signed.getRawId().toBase64UrlString()));
        } catch (IllegalArgumentException | WebAuthnException | JacksonException refused) {
            return Optional.empty();
        }
    }

    public List<Used> list(AccountId account) {
        return store.findByUserId(PasskeyStore.handleOf(account)).stream()
                .map(each ->
                        new Used(each.getCredentialId().toBase64UrlString(), each.getCreated(), each.getLastUsed()))
                .toList();
    }

    public void remove(String passkeyId) {
        store.delete(Bytes.fromBase64(passkeyId));
    }

    public void removeAll(AccountId account) {
        store.removeAll(account);
    }

    private PublicKeyCredentialCreationOptions options(AccountId account, String displayName, byte[] nonce) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(party().entity())
                .user(ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(PasskeyStore.handleOf(account))
                        .name(displayName)
                        .displayName(displayName)
                        .build())
                .challenge(new Bytes(nonce))
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .excludeCredentials(descriptors(Optional.of(account)))
                .timeout(PATIENCE)
                .build();
    }

    private PublicKeyCredentialRequestOptions request(Optional<AccountId> account, byte[] nonce) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(party().entity().getId())
                .challenge(new Bytes(nonce))
                .allowCredentials(descriptors(account))
                .userVerification(UserVerificationRequirement.REQUIRED)
                .timeout(PATIENCE)
                .build();
    }

    private List<PublicKeyCredentialDescriptor> descriptors(Optional<AccountId> account) {
        return account.stream()
                .flatMap(owner -> store.findByUserId(PasskeyStore.handleOf(owner)).stream())
                .map(each -> PublicKeyCredentialDescriptor.builder()
                        .id(each.getCredentialId())
                        .transports(each.getTransports())
                        .build())
                .toList();
    }

    private static <R extends AuthenticatorResponse> void requireWhole(
            PublicKeyCredential<R> credential, Function<R, Bytes> proof) {
        if (credential == null
                || credential.getRawId() == null
                || credential.getResponse() == null
                || credential.getResponse().getClientDataJSON() == null
                || proof.apply(credential.getResponse()) == null) {
            throw new IllegalArgumentException("Parts of the credential are missing");
        }
    }

    /** Hints only; the relying party stumbles over those that its version does not know. */
    private static JsonNode withKnownTransports(JsonNode credential) {
        if (credential == null || !(credential.path("response").path("transports") instanceof ArrayNode transports)) {
            return credential;
        }
        JsonNode copy = credential.deepCopy();
        ArrayNode known = ((ObjectNode) copy.path("response")).putArray("transports");
        transports
                .valueStream()
                .map(JsonNode::asString)
                .filter(KNOWN_TRANSPORTS::contains)
                .forEach(known::add);
        return copy;
    }

    private Party party() {
        Party known = party;
        if (known == null) {
            String where = origin.value()
                    .orElseThrow(() -> new IllegalStateException("Without an origin there are no passkeys"));
            var entity = PublicKeyCredentialRpEntity.builder()
                    .id(WebOrigin.hostOf(where))
                    .name(NAME)
                    .build();
            known = new Party(
                    entity, new Webauthn4JRelyingPartyOperations(new Handles(), store, entity, Set.of(where)));
            party = known;
        }
        return known;
    }

    /** The relying party asks for users by handle; here a handle is an account, and nothing else is kept of it. */
    private static final class Handles implements PublicKeyCredentialUserEntityRepository {

        @Override
        public PublicKeyCredentialUserEntity findById(Bytes handle) {
            return ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(Objects.requireNonNull(handle))
                    .name(handle.toBase64UrlString())
                    .build();
        }

        @Override
        public PublicKeyCredentialUserEntity findByUsername(String name) {
            return findById(Bytes.fromBase64(name));
        }

        @Override
        public void save(PublicKeyCredentialUserEntity user) {
            throw new UnsupportedOperationException("Accounts are made by sign-up");
        }

        @Override
        public void delete(Bytes handle) {
            throw new UnsupportedOperationException("Accounts are forgotten as a whole");
        }
    }
}
