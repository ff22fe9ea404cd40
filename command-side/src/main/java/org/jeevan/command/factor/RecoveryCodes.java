package org.jeevan.command.factor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jeevan.api.identity.AccountId;
import org.jeevan.command.vault.AccountSecrets;
import org.springframework.stereotype.Component;

/**
 * Ten codes on paper for the day when the phone is gone (NIST SP 800-63B-4 §3.1.2), each good once. A code has 80 random
 * bits, so that its HMAC under a key of the account gives nobody anything to guess; the key lies sealed beside them.
 */
@Component
public class RecoveryCodes {

    public static final int CODES = 10;

    private static final String KIND = "recovery-code";
    private static final String KEY_KIND = "recovery-key";
    private static final String THE_ONE = "";
    private static final int CODE_BYTES = 10;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccountSecrets secrets;

    RecoveryCodes(AccountSecrets secrets) {
        this.secrets = secrets;
    }

    /** New codes to be shown once; all older ones are void. */
    public List<String> issue(AccountId account) {
        secrets.removeAll(account, KIND);
        byte[] key = random(KEY_BYTES);
        secrets.put(account, KEY_KIND, THE_ONE, 0, key);
        var codes = new ArrayList<String>();
        for (int i = 0; i < CODES; i++) {
            String letters = Base32.encode(random(CODE_BYTES));
            secrets.put(account, KIND, mac(key, letters), 0, new byte[0]);
            codes.add(inGroups(letters));
        }
        return List.copyOf(codes);
    }

    public int left(AccountId account) {
        return secrets.list(account, KIND).size();
    }

    /** True once for each code, however it is typed: without its hyphens, in small letters. */
    public boolean use(AccountId account, String typed) {
        String letters = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return secrets.find(account, KEY_KIND, THE_ONE)
                .map(key -> secrets.remove(account, KIND, mac(key.value(), letters)))
                .orElse(false);
    }

    public void remove(AccountId account) {
        secrets.removeAll(account, KIND);
        secrets.removeAll(account, KEY_KIND);
    }

    private static String inGroups(String letters) {
        return String.join("-", letters.split("(?<=\\G.{4})"));
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String mac(byte[] key, String letters) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(letters.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
        }
    }
}
