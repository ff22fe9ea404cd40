package org.jeevan.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jeevan.command.vault.KeyRotations;
import org.jeevan.command.vault.Vault;
import org.jeevan.command.vault.VaultDataKeys;
import org.jeevan.crypto.KeyKind;
import org.jeevan.crypto.RotatingVault;
import org.jeevan.files.Folders;

/** Rotates a key while the platform stands still; nothing is left under the old one, which is destroyed. */
final class KeysReplacement {

    private KeysReplacement() {}

    static void rotate(KeyKind kind, RotatingVault keyVault, Folders folders, PrintStream out) {
        switch (kind) {
            case KEK, INDEX -> moveEverything(kind, keyVault, folders);
            case LOCAL -> {
                forgetLogInState(folders.dataDir());
                replace(kind, keyVault);
            }
            case TRANSPORT -> replace(kind, keyVault);
            case LEDGER ->
                throw new IllegalStateException("The ledger key signs a history: it is not rotated by this command");
        }
        out.printf(
                "The %s key is now version %d, the only one.%n",
                kind, keyVault.versions(kind).getFirst());
    }

    private static void moveEverything(KeyKind kind, RotatingVault keyVault, Folders folders) {
        Path file = folders.dataDir().resolve(Vault.FILE);
        if (Files.notExists(file)) {
            throw new IllegalStateException("There is no %s whose content could be moved".formatted(file));
        }
        try (Vault vault = Vault.open(file);
                var rotations =
                        new KeyRotations(vault, new VaultDataKeys(vault, keyVault), keyVault, Clock.systemUTC())) {
            rotations.runToEnd(kind);
        }
    }

    private static void replace(KeyKind kind, RotatingVault keyVault) {
        int newest = keyVault.addVersion(kind);
        keyVault.versions(kind).stream()
                .filter(version -> version < newest)
                .forEach(version -> keyVault.destroyVersion(kind, version));
    }

    /** It is sealed under the local key, and could not be opened any more. */
    private static void forgetLogInState(Path dataDir) {
        try {
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(dataDir.resolve("log-in.db" + suffix));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The log-in state cannot be deleted", e);
        }
    }
}
