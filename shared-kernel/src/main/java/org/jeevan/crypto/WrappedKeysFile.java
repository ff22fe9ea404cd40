package org.jeevan.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * The keys that must be in the process's memory and so cannot stay in a token, as they lie in the keys folder: after a line
 * that names the format, one line each of {@code <kind>-<version> <kek version> <wrapped, Base64>}.
 */
final class WrappedKeysFile {

    static final String FILE = "hsm-wrapped-keys";

    private static final String FORMAT = "jeevan wrapped keys 1";

    private WrappedKeysFile() {}

    static byte[] write(Map<String, WrappedKey> keys) {
        var lines = new StringBuilder(FORMAT).append('\n');
        new TreeMap<>(keys)
                .forEach((name, key) -> lines.append("%s %d %s\n"
                        .formatted(name, key.kekVersion(), Base64.getEncoder().encodeToString(key.bytes()))));
        return lines.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** @throws KeyVaultException if it is damaged */
    static Map<String, WrappedKey> read(Object name, byte[] file) {
        String[] lines = new String(file, StandardCharsets.US_ASCII).split("\n");
        if (!lines[0].equals(FORMAT)) {
            throw damaged(name, null);
        }
        var keys = new TreeMap<String, WrappedKey>();
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(" ", -1);
            if (parts.length != 3) {
                throw damaged(name, null);
            }
            try {
                keys.put(
                        parts[0],
                        new WrappedKey(
                                Integer.parseInt(parts[1]), Base64.getDecoder().decode(parts[2])));
            } catch (IllegalArgumentException e) {
                throw damaged(name, e);
            }
        }
        return keys;
    }

    static KeyVaultException damaged(Object name, Exception cause) {
        return new KeyVaultException("%s is damaged: restore it from its own back-up".formatted(name), cause);
    }
}
