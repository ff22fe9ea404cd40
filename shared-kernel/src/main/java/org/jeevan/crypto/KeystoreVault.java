package org.jeevan.crypto;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The platform's keys in a PKCS#12 file, under the aliases {@code kek-1}, {@code index-1}, {@code ledger-1} (an Ed25519
 * seed), {@code transport-1}, {@code local-1}, and later versions beside them. In memory they are in the clear: whoever is
 * root on the running host can read them.
 */
public final class KeystoreVault implements RotatingVault {

    public static final String FILE = "jeevan.p12";
    public static final String PASSWORD_FILE = "keystore-password";

    private static final String LOCK_FILE = "jeevan.p12.lock";
    private static final String WRAPPED_KEY = "data-key";

    private final KeysFolder folder;
    private final Optional<String> password;
    private volatile Map<KeyKind, NavigableMap<Integer, DataKey>> keys;

    private KeystoreVault(KeysFolder folder, Optional<String> password) {
        this.folder = folder;
        this.password = password;
        this.keys = load();
    }

    /**
     * Opens the keystore of a platform that has run before.
     *
     * @param password empty to take it from the file {@value #PASSWORD_FILE} in the same folder
     * @throws KeyVaultException if it is missing, damaged, open to others, or the password is wrong
     */
    public static KeystoreVault open(Path keysDir, Optional<String> password) {
        return new KeystoreVault(KeysFolder.open(keysDir), password);
    }

    /** Makes the keys, and a password where none is given, at the very first start; then as {@link #open}. */
    public static KeystoreVault openOrCreate(Path keysDir, Optional<String> password) {
        KeysFolder folder = KeysFolder.openOrCreate(keysDir);
        folder.locked(LOCK_FILE, () -> {
            if (folder.read(FILE).isEmpty()) {
                String chosen = password.or(() -> storedPassword(folder)).orElseGet(() -> storeNewPassword(folder));
                folder.write(FILE, KeystoreFile.store(KeystoreFile.first(), chosen.toCharArray()));
            }
        });
        return open(keysDir, password);
    }

    @Override
    public WrappedKey wrap(DataKeyId id, byte[] aad, byte[] secret) {
        var newest = keys.get(KeyKind.KEK).firstEntry();
        byte[] wrapped = Envelope.seal(newest.getValue(), WRAPPED_KEY, id.toString(), aad, secret);
        return new WrappedKey(newest.getKey(), wrapped);
    }

    @Override
    public byte[] unwrap(DataKeyId id, byte[] aad, WrappedKey wrapped) {
        return Envelope.open(key(KeyKind.KEK, wrapped.kekVersion()), WRAPPED_KEY, id.toString(), aad, wrapped.bytes());
    }

    @Override
    public List<Integer> indexKeyVersions() {
        return versions(KeyKind.INDEX);
    }

    @Override
    public byte[] indexMac(int indexKeyVersion, byte[] input) {
        return HmacSha256.mac(key(KeyKind.INDEX, indexKeyVersion).secret(), input);
    }

    @Override
    public byte[] signLedger(byte[] message) {
        return Ed25519.sign(newest(KeyKind.LEDGER).secret(), message);
    }

    @Override
    public byte[] ledgerPublicKey() {
        return Ed25519.publicKey(newest(KeyKind.LEDGER).secret());
    }

    @Override
    public DataKey transportKey() {
        return newest(KeyKind.TRANSPORT);
    }

    @Override
    public DataKey localKey() {
        return newest(KeyKind.LOCAL);
    }

    @Override
    public List<Integer> versions(KeyKind kind) {
        return List.copyOf(keys.get(kind).keySet());
    }

    @Override
    public int addVersion(KeyKind kind) {
        return changed(changing -> {
            int version = changing.get(kind).firstKey() + 1;
            changing.get(kind).put(version, KeystoreFile.random(kind, version));
            return version;
        });
    }

    @Override
    public void destroyVersion(KeyKind kind, int version) {
        changed(changing -> {
            if (changing.get(kind).firstKey() == version) {
                throw new IllegalArgumentException("%s is in use".formatted(kind.alias(version)));
            }
            return changing.get(kind).remove(version);
        });
    }

    /** The file is replaced as a whole: a crash leaves the keys from before or those from after. */
    private synchronized <T> T changed(Function<Map<KeyKind, NavigableMap<Integer, DataKey>>, T> change) {
        var result = new AtomicReference<T>();
        folder.locked(LOCK_FILE, () -> {
            Map<KeyKind, NavigableMap<Integer, DataKey>> changing = load();
            result.set(change.apply(changing));
            folder.write(FILE, KeystoreFile.store(changing, password().toCharArray()));
            keys = changing;
        });
        return result.get();
    }

    private Map<KeyKind, NavigableMap<Integer, DataKey>> load() {
        Path path = folder.resolve(FILE);
        byte[] file = folder.read(FILE)
                .orElseThrow(() -> new KeyVaultException(
                        "There is no keystore %s: restore it from its own back-up".formatted(path)));
        return KeystoreFile.load(path, file, password().toCharArray());
    }

    private String password() {
        return password.or(() -> storedPassword(folder))
                .orElseThrow(() -> new KeyVaultException("The password of %s is neither configured nor in %s"
                        .formatted(folder.resolve(FILE), folder.resolve(PASSWORD_FILE))));
    }

    private DataKey newest(KeyKind kind) {
        return keys.get(kind).firstEntry().getValue();
    }

    /** A version that is not known may have been made by the process that rotates. */
    private DataKey key(KeyKind kind, int version) {
        DataKey key = keys.get(kind).get(version);
        if (key == null) {
            keys = load();
            key = keys.get(kind).get(version);
        }
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
