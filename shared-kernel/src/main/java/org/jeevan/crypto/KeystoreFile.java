package org.jeevan.crypto;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/** Reads and makes the PKCS#12 form (RFC 7292) of the platform's keys: one 256-bit secret per alias {@code kind-version}. */
final class KeystoreFile {

    static final Pattern ALIAS = Pattern.compile("(kek|index|ledger|transport|local)-([1-9][0-9]{0,8})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeystoreFile() {}

    /** Version 1 of every key, all of them random. */
    static Map<KeyKind, NavigableMap<Integer, DataKey>> first() {
        var keys = new EnumMap<KeyKind, NavigableMap<Integer, DataKey>>(KeyKind.class);
        for (KeyKind kind : KeyKind.values()) {
            keys.put(kind, newestFirst(Map.of(1, random(kind, 1))));
        }
        return keys;
    }

    static DataKey random(KeyKind kind, int version) {
        var secret = new byte[DataKey.BYTES];
        RANDOM.nextBytes(secret);
        return kind.key(version, secret);
    }

    static <T> NavigableMap<Integer, T> newestFirst(Map<Integer, T> versions) {
        var sorted = new TreeMap<Integer, T>(Comparator.reverseOrder());
        sorted.putAll(versions);
        return sorted;
    }

    static KeyKind kind(String name) {
        return KeyKind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** A keystore with these keys. */
    static byte[] store(Map<KeyKind, NavigableMap<Integer, DataKey>> keys, char[] password) {
        try {
            KeyStore keystore = KeyStore.getInstance("PKCS12");
            keystore.load(null, password);
            for (var kind : keys.entrySet()) {
                for (var version : kind.getValue().entrySet()) {
                    // PKCS#12 wants an algorithm's name with each secret; all of these are plain 256-bit secrets.
                    var secret = new SecretKeySpec(version.getValue().secret(), "AES");
                    keystore.setKeyEntry(kind.getKey().alias(version.getKey()), secret, password, null);
                }
            }
            var file = new ByteArrayOutputStream();
            keystore.store(file, password);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A PKCS#12 keystore cannot be made", e);
        }
    }

    /**
     * Every key of the keystore, newest version first.
     *
     * @param name how error messages call it
     * @throws KeyVaultException if the password is wrong, the file is damaged, or a kind of key is missing
     */
    static Map<KeyKind, NavigableMap<Integer, DataKey>> load(Object name, byte[] file, char[] password) {
        try {
            KeyStore keystore = KeyStore.getInstance("PKCS12");
            keystore.load(new ByteArrayInputStream(file), password);
            Map<KeyKind, NavigableMap<Integer, DataKey>> keys = read(keystore, password);
            for (KeyKind kind : KeyKind.values()) {
                if (!keys.containsKey(kind)) {
                    throw new KeyVaultException("%s has no key of kind %s".formatted(name, kind));
                }
            }
            return keys;
        } catch (IOException e) {
            throw e.getCause() instanceof UnrecoverableKeyException
                    ? new KeyVaultException("The password does not fit %s, or the file is damaged".formatted(name), e)
                    : new KeyVaultException("%s is damaged: restore it from its own back-up".formatted(name), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new KeyVaultException("%s is damaged: restore it from its own back-up".formatted(name), e);
        }
    }

    private static Map<KeyKind, NavigableMap<Integer, DataKey>> read(KeyStore keystore, char[] password)
            throws GeneralSecurityException {
        var keys = new EnumMap<KeyKind, NavigableMap<Integer, DataKey>>(KeyKind.class);
        for (String alias : Collections.list(keystore.aliases())) {
            Matcher parts = ALIAS.matcher(alias);
            if (parts.matches()) {
                KeyKind kind = kind(parts.group(1));
                int version = Integer.parseInt(parts.group(2));
                keys.computeIfAbsent(kind, k -> newestFirst(Map.of()))
                        .put(
                                version,
                                kind.key(
                                        version,
                                        keystore.getKey(alias, password).getEncoded()));
            }
        }
        return keys;
    }
}
