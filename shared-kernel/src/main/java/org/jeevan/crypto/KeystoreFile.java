package org.jeevan.crypto;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

    /** What a keystore must hold at least one version of. */
    enum Kind {
        KEK,
        INDEX,
        LEDGER,
        TRANSPORT,
        LOCAL;

        String alias(int version) {
            return toString() + '-' + version;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern ALIAS = Pattern.compile("(kek|index|ledger|transport|local)-([1-9][0-9]{0,8})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeystoreFile() {}

    /** A keystore with version 1 of every key, all of them random. */
    static byte[] create(char[] password) {
        try {
            KeyStore keystore = KeyStore.getInstance("PKCS12");
            keystore.load(null, password);
            for (Kind kind : Kind.values()) {
                var secret = new byte[DataKey.BYTES];
                RANDOM.nextBytes(secret);
                // PKCS#12 wants an algorithm's name with each secret; all of these are plain 256-bit secrets.
                keystore.setKeyEntry(kind.alias(1), new SecretKeySpec(secret, "AES"), password, null);
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
    static Map<Kind, NavigableMap<Integer, DataKey>> load(Object name, byte[] file, char[] password) {
        try {
            KeyStore keystore = KeyStore.getInstance("PKCS12");
            keystore.load(new ByteArrayInputStream(file), password);
            Map<Kind, NavigableMap<Integer, DataKey>> keys = read(keystore, password);
            for (Kind kind : Kind.values()) {
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

    private static Map<Kind, NavigableMap<Integer, DataKey>> read(KeyStore keystore, char[] password)
            throws GeneralSecurityException {
        var keys = new EnumMap<Kind, NavigableMap<Integer, DataKey>>(Kind.class);
        for (String alias : Collections.list(keystore.aliases())) {
            Matcher parts = ALIAS.matcher(alias);
            if (parts.matches()) {
                Kind kind = Kind.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
                byte[] secret = keystore.getKey(alias, password).getEncoded();
                keys.computeIfAbsent(kind, k -> new TreeMap<>(Comparator.reverseOrder()))
                        .put(Integer.valueOf(parts.group(2)), new DataKey(idOf(alias, secret), secret));
            }
        }
        return keys;
    }

    /** The same key always has the same id, and the id tells nothing about the key. */
    private static DataKeyId idOf(String alias, byte[] secret) {
        byte[] info = ("jeevan key id " + alias).getBytes(StandardCharsets.US_ASCII);
        return DataKeyId.read(ByteBuffer.wrap(Hkdf.expand(secret, info, DataKeyId.BYTES)));
    }
}
