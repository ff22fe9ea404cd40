package org.jeevan.command.vault;

import java.util.List;
import java.util.Optional;
import org.jeevan.api.identity.Identifier;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.KeyVault;

/** Which patient has which number. A number has one patient at a time; a patient may have several. */
public final class IdentifierIndex {

    private final BlindTable entries;

    public IdentifierIndex(Vault vault, DataKeys keys, KeyVault keyVault) {
        this.entries = new BlindTable(vault, keys, keyVault);
    }

    public Optional<PatientId> find(Identifier identifier) {
        return entries.find(scheme(identifier.scheme()), identifier.value()).map(PatientId::new);
    }

    /**
     * The patient who has the number from now on: whoever had it already, else this one, durably. Any number of
     * concurrent claims get one answer.
     */
    public PatientId claim(Identifier identifier, PatientId claimant) {
        return new PatientId(
                entries.claim(scheme(identifier.scheme()), identifier.value(), new KeySubject.Patient(claimant)));
    }

    /** Frees the number; false if it was not this patient's. */
    public boolean release(Identifier identifier, PatientId holder) {
        return entries.release(scheme(identifier.scheme()), identifier.value(), new KeySubject.Patient(holder));
    }

    /** Frees all numbers of a patient who is forgotten, and what the card finds him by. */
    public int releaseAll(PatientId holder) {
        return entries.releaseAll(new KeySubject.Patient(holder));
    }

    public List<Identifier> identifiersOf(PatientId holder, Identifier.Scheme scheme) {
        return entries.valuesOf(scheme(scheme), new KeySubject.Patient(holder)).stream()
                .map(value -> new Identifier(scheme, value))
                .toList();
    }

    /** The names are stored for ever and part of each HMAC. */
    private static String scheme(Identifier.Scheme scheme) {
        return scheme.storedName();
    }
}
