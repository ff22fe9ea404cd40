package org.jeevan.command.erasure;

import java.util.List;
import org.axonframework.common.caching.Cache;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.command.login.Sessions;
import org.jeevan.command.vault.AccountSecrets;
import org.jeevan.command.vault.Credentials;
import org.jeevan.command.vault.IdentifierIndex;
import org.jeevan.crypto.DataKeyId;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.KeyDestroyedException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Makes everything of a patient unreadable for good: the keys of patient, records and log-in, the numbers, the password and what
 * else proves the person, the sessions, and what is decided in memory. Doing it twice is no error.
 */
@Component
class Forgetting {

    private final DataKeys keys;
    private final IdentifierIndex identifiers;
    private final Credentials credentials;
    private final AccountSecrets secrets;
    private final Sessions sessions;
    private final Cache aggregateCache;

    Forgetting(
            DataKeys keys,
            IdentifierIndex identifiers,
            Credentials credentials,
            AccountSecrets secrets,
            Sessions sessions,
            @Qualifier("aggregateCache") Cache aggregateCache) {
        this.keys = keys;
        this.identifiers = identifiers;
        this.credentials = credentials;
        this.secrets = secrets;
        this.sessions = sessions;
        this.aggregateCache = aggregateCache;
    }

    /** Whether the patient's keys are destroyed already; where there never were any, they are made, and the answer is no. */
    boolean isForgotten(PatientId patientId) {
        try {
            keys.current(new KeySubject.Patient(patientId));
            return false;
        } catch (KeyDestroyedException forgotten) {
            return true;
        }
    }

    /** How many data keys were destroyed now. */
    int forget(PatientId patientId, AccountId accountId) {
        List<DataKeyId> ofPatient = keys.destroy(new KeySubject.Patient(patientId));
        List<DataKeyId> ofAccount = keys.destroy(new KeySubject.Account(accountId));
        identifiers.releaseAll(patientId);
        credentials.delete(accountId);
        secrets.removeAll(accountId);
        sessions.endAll(accountId);
        aggregateCache.removeAll();
        return ofPatient.size() + ofAccount.size();
    }
}
