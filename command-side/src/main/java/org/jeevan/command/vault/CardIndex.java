package org.jeevan.command.vault;

import java.util.List;
import java.util.Optional;
import org.jeevan.api.identity.CardToken;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.KeyVault;

/**
 * Which patient has which emergency card: found by a blind index as a number is, and readable again with the patient's key
 * alone. Whether a card is valid, the patient decides; {@link IdentifierIndex#releaseAll} forgets these entries with the numbers.
 */
public final class CardIndex {

    /** Stored for ever and part of each HMAC. */
    private static final String SCHEME = "emergency-card";

    private final BlindTable entries;

    public CardIndex(Vault vault, DataKeys keys, KeyVault keyVault) {
        this.entries = new BlindTable(vault, keys, keyVault);
    }

    public Optional<PatientId> find(CardToken token) {
        return entries.find(SCHEME, token.value()).map(PatientId::new);
    }

    /** Durable when this returns. A random token is nobody's yet. */
    public void enter(CardToken token, PatientId holder) {
        String actual = entries.claim(SCHEME, token.value(), new KeySubject.Patient(holder));
        if (!actual.equals(holder.value())) {
            throw new IllegalStateException("Two cards have the same token");
        }
    }

    /** Durable when this returns, and the token is in neither the file nor its log any more. */
    public void remove(CardToken token, PatientId holder) {
        entries.release(SCHEME, token.value(), new KeySubject.Patient(holder));
    }

    /** All that are entered: one, but for what a crash left behind. */
    public List<CardToken> tokensOf(PatientId holder) {
        return entries.valuesOf(SCHEME, new KeySubject.Patient(holder)).stream()
                .map(CardToken::new)
                .toList();
    }
}
