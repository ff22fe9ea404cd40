package org.jeevan.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jeevan.programs.Programs;

/** Tokens of SoftHSM2, a PKCS#11 module in software, made for the tests alone. */
public record SoftHsm(Path configuration, Path library, long slot) {

    public static final String CONFIGURATION = "SOFTHSM2_CONF";
    public static final String PIN = "92837465";

    private static final Pattern SLOT = Pattern.compile("reassigned to slot (\\d+)");
    private static SoftHsm ofThisProcess;

    /** A new token whose configuration another process is to get in its environment. */
    public static SoftHsm in(Path folder) {
        return at(folder.resolve("softhsm2.conf"));
    }

    /** The token that this process can use, without keys. The module reads the environment, which Maven sets for the tests. */
    public static synchronized SoftHsm emptied() {
        Programs.require("softhsm2-util");
        String configuration = System.getenv(CONFIGURATION);
        if (configuration == null) {
            String reason = "This test needs the environment variable %s, as Maven sets it".formatted(CONFIGURATION);
            return Boolean.getBoolean("jeevan.require-programs") ? fail(reason) : abort(reason);
        }
        if (ofThisProcess == null) {
            ofThisProcess = at(Path.of(configuration));
        }
        ofThisProcess.deleteAllKeys();
        return ofThisProcess;
    }

    public VaultSettings.Pkcs11 settings() {
        return new VaultSettings.Pkcs11(library, slot, PIN, null);
    }

    private static SoftHsm at(Path configuration) {
        String program = Programs.require("softhsm2-util");
        try {
            Path tokens = Files.createTempDirectory(
                    Files.createDirectories(configuration.toAbsolutePath().getParent()), "tokens");
            Files.writeString(configuration, """
                    directories.tokendir = %s
                    objectstore.backend = file
                    log.level = ERROR
                    """.formatted(tokens));
            return new SoftHsm(configuration, installed(), initialize(program, configuration));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long initialize(String program, Path configuration) throws IOException {
        var builder = new ProcessBuilder(
                        program, "--init-token", "--free", "--label", "jeevan", "--pin", PIN, "--so-pin", "56473829")
                .redirectErrorStream(true);
        builder.environment().put(CONFIGURATION, configuration.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        Matcher slot = SLOT.matcher(output);
        return slot.find() ? Long.parseLong(slot.group(1)) : fail("No token was made: " + output);
    }

    private static Path installed() {
        return Stream.of("/usr/lib/softhsm", "/usr/lib64/pkcs11", "/usr/local/lib/softhsm", "/opt/homebrew/lib/softhsm")
                .map(folder -> Path.of(folder, "libsofthsm2.so"))
                .filter(Files::exists)
                .findFirst()
                .orElseGet(() -> fail("softhsm2-util is here, but libsofthsm2.so is in no known place"));
    }

    /** As any program with the PIN could use the token. */
    Provider provider(String more) {
        return Security.getProvider("SunPKCS11").configure("""
                --name = Test
                library = %s
                slot = %d
                %s
                """.formatted(library, slot, more));
    }

    KeyStore keystore(Provider provider) {
        try {
            KeyStore keystore = KeyStore.getInstance("PKCS11", provider);
            keystore.load(null, PIN.toCharArray());
            return keystore;
        } catch (Exception e) {
            return fail("The token cannot be read", e);
        }
    }

    private void deleteAllKeys() {
        try {
            KeyStore keystore = keystore(provider(""));
            for (String name : Collections.list(keystore.aliases())) {
                keystore.deleteEntry(name);
            }
        } catch (Exception e) {
            fail("The token cannot be emptied", e);
        }
    }
}
