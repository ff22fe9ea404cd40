package org.jeevan.command.vault;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.KeyVault;

/** Which account logs in under which name. Patients have none: they log in with their number. */
public final class LogInNames {

    private final BlindTable entries;

    public LogInNames(Vault vault, DataKeys keys, KeyVault keyVault) {
        this.entries = new BlindTable(vault, keys, keyVault);
    }

    public Optional<AccountId> find(Kind kind, String name) {
        return entries.find(kind.scheme(), normalized(name)).map(AccountId::new);
    }

    /** The account that has the name from now on: whichever had it already, else this one, durably. */
    public AccountId claim(Kind kind, String name, AccountId claimant) {
        return new AccountId(entries.claim(kind.scheme(), normalized(name), new KeySubject.Account(claimant)));
    }

    /** False if the name was not this account's. */
    public boolean release(Kind kind, String name, AccountId holder) {
        return entries.release(kind.scheme(), normalized(name), new KeySubject.Account(holder));
    }

    /** Names differ by more than case, outer blanks and the way an accent is encoded. */
    private static String normalized(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Names of one kind are apart from those of another. */
    public enum Kind {
        /** A hospital's id, which its first user logs in with, or {@code <hospitalId>/<name>}. */
        STAFF,
        AUDITOR,
        ADMIN;

        /** Stored for ever and part of each HMAC. */
        private String scheme() {
            return "log-in." + name().toLowerCase(Locale.ROOT);
        }
    }
}
