package org.jeevan.command.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jeevan.crypto.Envelope;
import org.jeevan.crypto.KeyVault;
import tools.jackson.databind.json.JsonMapper;

/** Random tokens, and the sealing and keyed hashing of what the log-in file holds. */
public class LocalSecrets {

    private static final int TOKEN_BYTES = 32;
    private static final byte[] NO_AAD = {};
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without letters and digits that look alike. */
    private static final String PASSWORD_LETTERS = "23456789abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ";

    private final KeyVault vault;
    private final JsonMapper json;

    public LocalSecrets(KeyVault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** 256 random bits, URL-safe. */
    public static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Six decimal digits. */
    static String code() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    public static String randomPassword() {
        var letters = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            letters.append(PASSWORD_LETTERS.charAt(RANDOM.nextInt(PASSWORD_LETTERS.length())));
        }
        return letters.toString();
    }

    /** The password that a retried request of the same person gets again; about 92 bits. */
    public String derivedPassword(String purpose) {
        byte[] mac = mac("initial-password", purpose);
        var letters = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            letters.append(PASSWORD_LETTERS.charAt(Byte.toUnsignedInt(mac[i]) % PASSWORD_LETTERS.length()));
        }
        return letters.toString();
    }

    /** Enough for a random token: there is nothing to guess. */
    public static String tokenHash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** HMAC of something that could be guessed: a number, an address, a code. */
    byte[] mac(String purpose, String value) {
        return vault.localKey().mac("log-in", (purpose + '|' + value).getBytes(StandardCharsets.UTF_8));
    }

    String macHex(String purpose, String value) {
        return HexFormat.of().formatHex(mac(purpose, value));
    }

    byte[] seal(String purpose, String id, Object value) {
        return Envelope.seal(vault.localKey(), purpose, id, NO_AAD, json.writeValueAsBytes(value));
    }

    <T> T open(String purpose, String id, byte[] sealed, Class<T> type) {
        return json.readValue(Envelope.open(vault.localKey(), purpose, id, NO_AAD, sealed), type);
    }
}
