package org.jeevan.command.factor;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jeevan.api.identity.AccountId;
import org.jeevan.command.vault.AccountSecrets;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys' public parts, in the vault. The user handle that authenticators keep is the account's opaque id. */
@Component
class PasskeyStore implements UserCredentialRepository {

    private static final String KIND = "passkey";

    private final AccountSecrets secrets;
    private final JsonMapper json;

    PasskeyStore(AccountSecrets secrets, JsonMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    private record Stored(
            byte[] publicKey,
            byte[] attestationObject,
            byte[] clientData,
            Set<String> transports,
            boolean userVerified,
            boolean backupEligible,
            boolean backedUp,
            String label,
            Instant created,
            Instant lastUsed) {}

    static Bytes handleOf(AccountId account) {
        UUID id = UUID.fromString(account.value());
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    static AccountId accountOf(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()).toString());
    }

    /** A new one, or one that was used: then only while it is still there, and its counter, where it counts, grew. */
    @Override
    public void save(CredentialRecord passkey) {
        AccountId account = accountOf(passkey.getUserEntityUserId());
        String id = passkey.getCredentialId().toBase64UrlString();
        byte[] value = json.writeValueAsBytes(stored(passkey));
        if (secrets.find(account, KIND, id).isEmpty() && !passkey.getLastUsed().isAfter(passkey.getCreated())) {
            secrets.put(account, KIND, id, passkey.getSignatureCount(), value);
        } else if (!secrets.replace(account, KIND, id, passkey.getSignatureCount(), value)) {
            throw new IllegalArgumentException("Removed meanwhile, or a copy of it was used before");
        }
    }

    @Override
    public CredentialRecord findByCredentialId(Bytes id) {
        return secrets.find(KIND, id.toBase64UrlString()).map(this::opened).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return secrets.list(accountOf(handle), KIND).stream().map(this::opened).toList();
    }

    @Override
    public void delete(Bytes id) {
        Optional.ofNullable(findByCredentialId(id))
                .ifPresent(passkey ->
                        secrets.remove(accountOf(passkey.getUserEntityUserId()), KIND, id.toBase64UrlString()));
    }

    void removeAll(AccountId account) {
        secrets.removeAll(account, KIND);
    }

    private static Stored stored(CredentialRecord passkey) {
        return new Stored(
                passkey.getPublicKey().getBytes(),
                passkey.getAttestationObject().getBytes(),
                passkey.getAttestationClientDataJSON().getBytes(),
                passkey.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .collect(Collectors.toSet()),
                passkey.isUvInitialized(),
                passkey.isBackupEligible(),
                passkey.isBackupState(),
                passkey.getLabel(),
                passkey.getCreated(),
                passkey.getLastUsed());
    }

    private CredentialRecord opened(AccountSecrets.Secret secret) {
        Stored stored = json.readValue(secret.value(), Stored.class);
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(Base64.getUrlDecoder().decode(secret.id())))
                .userEntityUserId(handleOf(secret.account()))
                .publicKey(new ImmutablePublicKeyCose(stored.publicKey()))
                .signatureCount(secret.counter())
                .uvInitialized(stored.userVerified())
                .transports(stored.transports().stream()
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(stored.backupEligible())
                .backupState(stored.backedUp())
                .attestationObject(new Bytes(stored.attestationObject()))
                .attestationClientDataJSON(new Bytes(stored.clientData()))
                .label(stored.label())
                .created(stored.created())
                .lastUsed(stored.lastUsed())
                .build();
    }
}
