package org.jeevan.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;

/**
 * The platform's keys in a PKCS#11 token: the key-encryption keys {@code jeevan-kek-N} and index keys
 * {@code jeevan-index-N} are made there and never leave it. Ledger, transport and local key, which must be in memory, lie
 * in the keys folder, wrapped by the newest key-encryption key. See docs/adr/0017.
 *
 * <p>Wrapped form: {@code 'H'}, suite (1), nonce (12), AES-256-GCM by the token. Random nonces allow 2^32 wrappings under
 * one key (NIST SP 800-38D section 8.3).
 */
public final class HsmVault implements RotatingVault {

    public static final String PIN_FILE = "hsm-pin";

    private static final String LOCK_FILE = "hsm-wrapped-keys.lock";
    private static final Set<KeyKind> IN_MEMORY = Set.of(KeyKind.LEDGER, KeyKind.TRANSPORT, KeyKind.LOCAL);
    private static final byte FORM = 'H';
    private static final byte SUITE = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeysFolder folder;
    private final Pkcs11Token token;
    private final TokenKeys tokenKeys;
    private volatile Map<KeyKind, NavigableMap<Integer, DataKey>> memoryKeys;

    private HsmVault(KeysFolder folder, Pkcs11Token token) {
        this.folder = folder;
        this.token = token;
        this.tokenKeys = new TokenKeys(token);
    }

    /**
     * Opens the keys of a platform that has run before.
     *
     * @throws KeyVaultException if library, token, PIN, a key of the token or the file of wrapped keys is missing or wrong
     */
    public static HsmVault open(Path keysDir, VaultSettings.Pkcs11 settings) {
        KeysFolder folder = KeysFolder.open(keysDir);
        Pkcs11Token token = Pkcs11Token.open(settings, HsmPin.of(folder, settings));
        try {
            var vault = new HsmVault(folder, token);
            vault.load();
            return vault;
        } catch (RuntimeException e) {
            token.close();
            throw e;
        }
    }

    /** Makes the keys at the very first start; then as {@link #open}. */
    public static HsmVault openOrCreate(Path keysDir, VaultSettings.Pkcs11 settings) {
        KeysFolder folder = KeysFolder.openOrCreate(keysDir);
        folder.locked(LOCK_FILE, () -> {
            if (folder.read(WrappedKeysFile.FILE).isEmpty()) {
                try (var token = Pkcs11Token.open(settings, HsmPin.of(folder, settings))) {
                    new HsmVault(folder, token).create();
                }
            }
        });
        return open(keysDir, settings);
    }

    private void create() {
        if (!tokenKeys.areNone()) {
            throw new KeyVaultException(("The token has a platform's keys already, but %s is missing. Restore it."
                            + " Only if no platform ever used them, delete the token's keys jeevan-*")
                    .formatted(folder.resolve(WrappedKeysFile.FILE)));
        }
        tokenKeys.addFirst();
        var keys = new EnumMap<KeyKind, NavigableMap<Integer, DataKey>>(KeyKind.class);
        IN_MEMORY.forEach(kind -> keys.put(kind, KeystoreFile.newestFirst(Map.of(1, KeystoreFile.random(kind, 1)))));
        store(keys);
    }

    private void load() {
        tokenKeys.requireOneOfEach();
        Path file = folder.resolve(WrappedKeysFile.FILE);
        byte[] content = folder.read(WrappedKeysFile.FILE)
                .orElseThrow(() ->
                        new KeyVaultException("There is no file %s: restore it from its own back-up".formatted(file)));
        memoryKeys = opened(file, WrappedKeysFile.read(file, content));
        for (KeyKind kind : IN_MEMORY) {
            if (!memoryKeys.containsKey(kind)) {
                throw new KeyVaultException("%s has no key of kind %s".formatted(file, kind));
            }
        }
    }

    private Map<KeyKind, NavigableMap<Integer, DataKey>> opened(Path file, Map<String, WrappedKey> wrapped) {
        var keys = new EnumMap<KeyKind, NavigableMap<Integer, DataKey>>(KeyKind.class);
        wrapped.forEach((name, key) -> {
            Matcher parts = KeystoreFile.ALIAS.matcher(name);
            if (!parts.matches()) {
                throw WrappedKeysFile.damaged(file, null);
            }
            KeyKind kind = KeystoreFile.kind(parts.group(1));
            int version = Integer.parseInt(parts.group(2));
            try {
                byte[] secret = open(key, name.getBytes(UTF_8));
                keys.computeIfAbsent(kind, k -> KeystoreFile.newestFirst(Map.of()))
                        .put(version, kind.key(version, secret));
            } catch (TamperedException e) {
                throw new KeyVaultException(
                        "%s is damaged, or belongs to another token: restore the pair".formatted(file), e);
            }
        });
        return keys;
    }

    private void store(Map<KeyKind, NavigableMap<Integer, DataKey>> keys) {
        var wrapped = new TreeMap<String, WrappedKey>();
        keys.forEach((kind, versions) -> versions.forEach((version, key) -> {
            String name = kind.alias(version);
            wrapped.put(name, seal(name.getBytes(UTF_8), key.secret()));
        }));
        folder.write(WrappedKeysFile.FILE, WrappedKeysFile.write(wrapped));
        memoryKeys = keys;
    }

    @Override
    public WrappedKey wrap(DataKeyId id, byte[] aad, byte[] secret) {
        return seal(bound(id, aad), secret);
    }

    @Override
    public byte[] unwrap(DataKeyId id, byte[] aad, WrappedKey wrapped) {
        return open(wrapped, bound(id, aad));
    }

    private WrappedKey seal(byte[] aad, byte[] secret) {
        var newest = tokenKeys.newest(KeyKind.KEK);
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = ByteBuffer.allocate(2 + NONCE_BYTES + secret.length + TAG_BYTES);
        sealed.put(FORM).put(SUITE).put(nonce);
        token.seal(newest.getValue(), nonce, aad, secret, sealed);
        return new WrappedKey(newest.getKey(), sealed.array());
    }

    private byte[] open(WrappedKey wrapped, byte[] aad) {
        byte[] bytes = wrapped.bytes();
        // SoftHSM2 opens a ciphertext of no bytes without asking for its tag.
        if (bytes.length <= 2 + NONCE_BYTES + TAG_BYTES || bytes[0] != FORM || bytes[1] != SUITE) {
            throw new TamperedException("Cut short, or not wrapped by a token");
        }
        byte[] nonce = Arrays.copyOfRange(bytes, 2, 2 + NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(bytes, 2 + NONCE_BYTES, bytes.length);
        return token.open(tokenKeys.get(KeyKind.KEK, wrapped.kekVersion()), nonce, aad, sealed);
    }

    /** The id has a fixed length, so id and associated data cannot be confused. */
    private static byte[] bound(DataKeyId id, byte[] aad) {
        ByteBuffer bound = ByteBuffer.allocate(DataKeyId.BYTES + aad.length);
        id.write(bound);
        return bound.put(aad).array();
    }

    @Override
    public List<Integer> indexKeyVersions() {
        return versions(KeyKind.INDEX);
    }

    @Override
    public byte[] indexMac(int indexKeyVersion, byte[] input) {
        return token.hmac(tokenKeys.get(KeyKind.INDEX, indexKeyVersion), input);
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
        return TokenKeys.hold(kind)
                ? tokenKeys.versions(kind)
                : List.copyOf(memoryKeys.get(kind).keySet());
    }

    /** With a new key-encryption key the wrapped keys of the keys folder are wrapped anew before this returns. */
    @Override
    public int addVersion(KeyKind kind) {
        return changed(kind, keys -> {
            int version = versions(kind).getFirst() + 1;
            if (TokenKeys.hold(kind)) {
                tokenKeys.add(kind, version);
            } else {
                keys.get(kind).put(version, KeystoreFile.random(kind, version));
            }
            return version;
        });
    }

    @Override
    public void destroyVersion(KeyKind kind, int version) {
        if (versions(kind).getFirst() == version) {
            throw new IllegalArgumentException("%s is in use".formatted(kind.alias(version)));
        }
        changed(kind, keys -> TokenKeys.hold(kind) ? null : keys.get(kind).remove(version));
        if (TokenKeys.hold(kind)) {
            tokenKeys.destroy(kind, version); // only now that nothing in the folder is under it
        }
    }

    /** The wrapped keys are stored anew, under the newest key-encryption key, also where they themselves have not changed. */
    private synchronized <T> T changed(KeyKind kind, Function<Map<KeyKind, NavigableMap<Integer, DataKey>>, T> change) {
        var keys = new EnumMap<KeyKind, NavigableMap<Integer, DataKey>>(KeyKind.class);
        memoryKeys.forEach((each, versions) -> keys.put(each, KeystoreFile.newestFirst(versions)));
        T result = change.apply(keys);
        if (kind != KeyKind.INDEX) {
            folder.locked(LOCK_FILE, () -> store(keys));
        }
        return result;
    }

    private DataKey newest(KeyKind kind) {
        return memoryKeys.get(kind).firstEntry().getValue();
    }

    @Override
    public void close() {
        token.close();
    }
}
