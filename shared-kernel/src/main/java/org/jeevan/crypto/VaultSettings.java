package org.jeevan.crypto;

import java.nio.file.Path;

/**
 * Where the platform's keys are.
 *
 * @param kind of vault; default {@code pkcs12}
 */
public record VaultSettings(Kind kind, Pkcs11 pkcs11) {

    /** In a keystore file of the keys folder, or in a token. */
    public enum Kind {
        PKCS12,
        PKCS11
    }

    /**
     * A token of a hardware security module, or of a program that acts like one.
     *
     * @param library the module's PKCS#11 library
     * @param slot the id of the slot with the token; null: the first slot
     * @param pin of the token's user; null: in the file
     * @param pinFile whose first line is the PIN, mode 0600; default {@code hsm-pin} in the keys folder
     */
    public record Pkcs11(Path library, Long slot, String pin, Path pinFile) {

        @Override
        public String toString() {
            return "%s, slot %s".formatted(library, slot);
        }
    }

    public VaultSettings {
        kind = kind == null ? Kind.PKCS12 : kind;
        if (kind == Kind.PKCS11 && (pkcs11 == null || pkcs11.library() == null)) {
            throw new IllegalArgumentException("jeevan.vault.kind is pkcs11: name jeevan.vault.pkcs11.library");
        }
    }
}
