package org.jeevan.crypto;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.jeevan.crypto.Pkcs11Token.Algorithm;

/** The versions of the two kinds of key that a token holds, under the names {@code jeevan-<kind>-<version>}. Thread-safe. */
final class TokenKeys {

    private static final Map<KeyKind, Algorithm> KINDS =
            Map.of(KeyKind.KEK, Algorithm.AES, KeyKind.INDEX, Algorithm.HMAC);
    private static final Pattern NAME = Pattern.compile("jeevan-(kek|index)-([1-9][0-9]{0,8})");

    private final Pkcs11Token token;
    private volatile Map<KeyKind, NavigableMap<Integer, SecretKey>> keys;

    /** @throws KeyVaultException if a key there is not as the platform makes them */
    TokenKeys(Pkcs11Token token) {
        this.token = token;
        look();
    }

    static boolean hold(KeyKind kind) {
        return KINDS.containsKey(kind);
    }

    boolean areNone() {
        return keys.isEmpty();
    }

    void requireOneOfEach() {
        for (KeyKind kind : KeyKind.values()) {
            if (hold(kind) && !keys.containsKey(kind)) {
                throw new KeyVaultException("The token has no key of kind %s".formatted(kind));
            }
        }
    }

    List<Integer> versions(KeyKind kind) {
        return List.copyOf(keys.get(kind).keySet());
    }

    Map.Entry<Integer, SecretKey> newest(KeyKind kind) {
        return keys.get(kind).firstEntry();
    }

    /** A version that is not known may have been made by the process that rotates. */
    SecretKey get(KeyKind kind, int version) {
        SecretKey key = keys.get(kind).get(version);
        if (key == null) {
            look();
            key = keys.get(kind).get(version);
        }
        if (key == null) {
            throw new KeyVaultException("The token has no key %s".formatted(name(kind, version)));
        }
        return key;
    }

    synchronized void addFirst() {
        KINDS.keySet().forEach(kind -> add(kind, 1));
    }

    synchronized void add(KeyKind kind, int version) {
        inToken(() -> {
            token.generate(name(kind, version), KINDS.get(kind));
            keys = found();
        });
    }

    /** Forgotten here before it is gone there: whoever fails with it then sees that it is no version any more. */
    synchronized void destroy(KeyKind kind, int version) {
        var remaining = new EnumMap<>(keys);
        remaining.put(kind, KeystoreFile.newestFirst(keys.get(kind)));
        if (remaining.get(kind).remove(version) == null) {
            return;
        }
        keys = remaining;
        try {
            inToken(() -> token.destroy(name(kind, version)));
        } catch (KeyVaultException notDestroyed) {
            look();
            throw notDestroyed;
        }
    }

    private synchronized void look() {
        inToken(() -> {
            token.refresh();
            keys = found();
        });
    }

    private Map<KeyKind, NavigableMap<Integer, SecretKey>> found() throws GeneralSecurityException {
        var found = new EnumMap<KeyKind, NavigableMap<Integer, SecretKey>>(KeyKind.class);
        for (String name : token.names()) {
            Matcher parts = NAME.matcher(name);
            if (parts.matches()) {
                KeyKind kind = KeystoreFile.kind(parts.group(1));
                found.computeIfAbsent(kind, k -> KeystoreFile.newestFirst(Map.of()))
                        .put(Integer.valueOf(parts.group(2)), token.key(name, KINDS.get(kind)));
            }
        }
        return found;
    }

    private static String name(KeyKind kind, int version) {
        return "jeevan-" + kind.alias(version);
    }

    private interface TokenWork {

        void run() throws GeneralSecurityException, IOException;
    }

    private static void inToken(TokenWork work) {
        try {
            work.run();
        } catch (GeneralSecurityException | IOException | ProviderException e) {
            throw new KeyVaultException("The token's keys cannot be listed, made or destroyed", e);
        }
    }
}
