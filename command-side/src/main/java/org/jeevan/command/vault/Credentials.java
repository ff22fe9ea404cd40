package org.jeevan.command.vault;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.Envelope;
import org.jeevan.crypto.HmacSha256;
import org.jeevan.crypto.KeyDestroyedException;

/**
 * Password hashes, encrypted under each account's key. Argon2id with 32 MiB and 3 passes (OWASP's minimum is 19 MiB and 2)
 * takes about 60 ms of one core here; one hash per core is computed at a time, and 16 per core may wait, about a second.
 */
public final class Credentials {

    private static final int MEMORY_KIB = 32_768;
    private static final int PASSES = 3;
    private static final int WAITING_PER_CORE = 16;
    static final String PURPOSE = "password";
    private static final byte[] MARK = "mark".getBytes(StandardCharsets.US_ASCII);

    private final Vault vault;
    private final DataKeys keys;
    private final PasswordHash hash = new PasswordHash(MEMORY_KIB, PASSES);
    private final HashingGate gate;

    /** What an unknown account's password is compared with, so that the answer takes as long as for a known one. */
    private final String nobodys = hash.ofNobody();

    public Credentials(Vault vault, DataKeys keys) {
        this.vault = vault;
        this.keys = keys;
        int cores = Runtime.getRuntime().availableProcessors();
        this.gate = new HashingGate(cores, WAITING_PER_CORE * cores);
    }

    /**
     * The hash to keep (PHC string format).
     *
     * @throws PasswordsBusyException if too many are being hashed
     */
    public String hash(String password) {
        return gate.pass(() -> hash.create(password));
    }

    /** Durable when this returns; replaces an earlier password. */
    public void store(AccountId account, String hashed) {
        write(account, hashed, "ON CONFLICT (account) DO UPDATE SET sealed = excluded.sealed");
    }

    /** False, and nothing changed, if the account has a password already. */
    public boolean storeIfAbsent(AccountId account, String hashed) {
        return write(account, hashed, "ON CONFLICT (account) DO NOTHING");
    }

    private boolean write(AccountId account, String hashed, String onConflict) {
        byte[] sealed = Envelope.seal(
                keys.current(new KeySubject.Account(account)),
                PURPOSE,
                account.value(),
                new byte[0],
                hashed.getBytes(StandardCharsets.US_ASCII));
        return vault.write(connection -> {
            try (var insert = connection.prepareStatement(
                    "INSERT INTO credentials (account, sealed) VALUES (?, ?) " + onConflict)) {
                insert.setString(1, account.value());
                insert.setBytes(2, sealed);
                return insert.executeUpdate() > 0;
            }
        });
    }

    /**
     * Takes as long for an account that does not exist, or has no password, as for one that has.
     *
     * @param account empty if no account has the name that was typed
     * @throws PasswordsBusyException if too many are being checked
     */
    public boolean verify(Optional<AccountId> account, String password) {
        return match(account, password).isPresent();
    }

    /** The same, but says which password it was: its {@link #mark}. */
    public Optional<String> match(Optional<AccountId> account, String password) {
        Optional<String> stored = account.flatMap(this::find);
        boolean matches = gate.pass(() -> PasswordHash.matches(password, stored.orElse(nobodys)));
        return stored.filter(known -> matches).map(Credentials::mark);
    }

    /** Another one after each change of the password, also to the same; it tells nothing of it. Empty without one. */
    public Optional<String> mark(AccountId account) {
        return find(account).map(Credentials::mark);
    }

    private static String mark(String hashed) {
        return HexFormat.of().formatHex(HmacSha256.mac(MARK, hashed.getBytes(StandardCharsets.US_ASCII)));
    }

    /** False if there was no password. */
    public boolean delete(AccountId account) {
        return vault.writeAndForget(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM credentials WHERE account = ?")) {
                delete.setString(1, account.value());
                return delete.executeUpdate() > 0;
            }
        });
    }

    private Optional<String> find(AccountId account) {
        Optional<byte[]> sealed = vault.read(connection -> {
            try (var select = connection.prepareStatement("SELECT sealed FROM credentials WHERE account = ?")) {
                select.setString(1, account.value());
                var rows = select.executeQuery();
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        });
        return sealed.flatMap(bytes -> open(account, bytes));
    }

    /** Empty once the account's key is destroyed: an account that is forgotten looks like one that never was. */
    private Optional<String> open(AccountId account, byte[] sealed) {
        try {
            byte[] hashed = Envelope.open(keys, PURPOSE, account.value(), new byte[0], sealed);
            return Optional.of(new String(hashed, StandardCharsets.US_ASCII));
        } catch (KeyDestroyedException e) {
            return Optional.empty();
        }
    }
}
