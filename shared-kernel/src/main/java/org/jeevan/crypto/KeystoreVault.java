package org.jeevan.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jeevan.crypto.KeystoreFile.Kind;

/**
 * The platform's keys in a PKCS#12 file, under the aliases {@code kek-1}, {@code index-1}, {@code ledger-1} (an Ed25519
 * seed), {@code transport-1}, {@code local-1}, and later versions beside them. In memory they are in the clear: whoever is
 * root on the running host can read them.
 */
public final class KeystoreVault implements KeyVault {

    public static final String FILE = "jeevan.p12";
    public static final String PASSWORD_FILE = "keystore-password";

    private static final String LOCK_FILE = "jeevan.p12.lock";
    private static final String WRAPPED_KEY = "data-key";

    private final Map<Kind, NavigableMap<Integer, DataKey>> keys;

    private KeystoreVault(Map<Kind, NavigableMap<Integer, DataKey>> keys) {
        this.keys = keys;
    }

    /**
     * Opens the keystore of a platform that has run before.
     *
     * @param password empty to take it from the file {@value #PASSWORD_FILE} in the same folder
     * @throws KeyVaultException if it is missing, damaged, open to others, or the password is wrong
     */
    public static KeystoreVault open(Path keysDir, Optional<String> password) {
        KeysFolder folder = KeysFolder.open(keysDir);
        Path path = folder.resolve(FILE);
        byte[] file =
                folder.read(FILE).orElseThrow(() -> new KeyVaultException("There is no keystore %s".formatted(path)));
        String known = password.or(() -> storedPassword(folder))
                .orElseThrow(() -> new KeyVaultException("The password of %s is neither configured nor in %s"
                        .formatted(path, folder.resolve(PASSWORD_FILE))));
        return new KeystoreVault(KeystoreFile.load(path, file, known.toCharArray()));
    }

    /** Makes the keys, and a password where none is given, at the very first start; then as {@link #open}. */
    public static KeystoreVault openOrCreate(Path keysDir, Optional<String> password) {
        KeysFolder folder = KeysFolder.openOrCreate(keysDir);
        Path lockFile = folder.resolve(LOCK_FILE);
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) { // two processes that start at once must not each make keys
            if (folder.read(FILE).isEmpty()) {
                String chosen = password.or(() -> storedPassword(folder)).orElseGet(() -> storeNewPassword(folder));
                folder.write(FILE, KeystoreFile.create(chosen.toCharArray()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be locked".formatted(lockFile), e);
        }
        return open(keysDir, password);
    }

    @Override
    public WrappedKey wrap(DataKeyId id, byte[] aad, byte[] secret) {
        var newest = keys.get(Kind.KEK).firstEntry();
        byte[] wrapped = Envelope.seal(newest.getValue(), WRAPPED_KEY, id.toString(), aad, secret);
        return new WrappedKey(newest.getKey(), wrapped);
    }

    @Override
    public byte[] unwrap(DataKeyId id, byte[] aad, WrappedKey wrapped) {
        return Envelope.open(key(Kind.KEK, wrapped.kekVersion()), WRAPPED_KEY, id.toString(), aad, wrapped.bytes());
    }

    @Override
    public List<Integer> indexKeyVersions() {
        return List.copyOf(keys.get(Kind.INDEX).keySet());
    }

    @Override
    public byte[] indexMac(int indexKeyVersion, byte[] input) {
        return HmacSha256.mac(key(Kind.INDEX, indexKeyVersion).secret(), input);
    }

    @Override
    public byte[] signLedger(byte[] message) {
        return Ed25519.sign(newest(Kind.LEDGER).secret(), message);
    }

    @Override
    public byte[] ledgerPublicKey() {
        return Ed25519.publicKey(newest(Kind.LEDGER).secret());
    }

    @Override
    public DataKey transportKey() {
        return newest(Kind.TRANSPORT);
    }

    @Override
    public DataKey localKey() {
        return newest(Kind.LOCAL);
    }

    private DataKey newest(Kind kind) {
        return keys.get(kind).firstEntry().getValue();
    }

    private DataKey key(Kind kind, int version) {
        DataKey key = keys.get(kind).get(version);
        if (key == null) {
            throw new KeyVaultException("The keystore has no key %s".formatted(kind.alias(version)));
        }
        return key;
    }

    private static Optional<String> storedPassword(KeysFolder folder) {
        return folder.read(PASSWORD_FILE).map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip());
    }

    private static String storeNewPassword(KeysFolder folder) {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        folder.write(PASSWORD_FILE, password.getBytes(StandardCharsets.UTF_8));
        return password;
    }
}
