package org.jeevan.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.security.auth.login.LoginException;

/** The secret keys of one PKCS#11 token, by the JDK's SunPKCS11. They are made in the token and cannot be taken out of it. */
final class Pkcs11Token implements AutoCloseable {

    private static final int TAG_BYTES = 16;

    private final VaultSettings.Pkcs11 settings;
    private final Provider provider;
    private final KeyStore keystore;

    private Pkcs11Token(VaultSettings.Pkcs11 settings, Provider provider, KeyStore keystore) {
        this.settings = settings;
        this.provider = provider;
        this.keystore = keystore;
    }

    /** @throws KeyVaultException if there is no library or no token, or the PIN is wrong */
    static Pkcs11Token open(VaultSettings.Pkcs11 settings, String pin) {
        if (!Files.isReadable(settings.library())) {
            throw new KeyVaultException("There is no PKCS#11 library %s: install the module's software, or correct"
                            .formatted(settings.library())
                    + " jeevan.vault.pkcs11.library");
        }
        Provider provider = provider(settings);
        try {
            KeyStore keystore = KeyStore.getInstance("PKCS11", provider);
            keystore.load(null, pin.toCharArray());
            return new Pkcs11Token(settings, provider, keystore);
        } catch (IOException e) {
            throw e.getCause() instanceof UnrecoverableKeyException
                    ? new KeyVaultException("The token (%s) refuses the PIN. Each wrong try counts: correct it first"
                            .formatted(settings))
                    : new KeyVaultException("The token (%s) cannot be read".formatted(settings), e);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new KeyVaultException("The token (%s) cannot be used".formatted(settings), e);
        }
    }

    private static Provider provider(VaultSettings.Pkcs11 settings) {
        String slot = settings.slot() == null ? "slotListIndex = 0" : "slot = " + settings.slot();
        String configuration = """
                --name = Jeevan
                library = "%s"
                %s
                attributes(generate, CKO_SECRET_KEY, *) = {
                  CKA_PRIVATE = true
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                }
                """.formatted(settings.library().toString().replace("\\", "\\\\"), slot);
        try {
            return Security.getProvider("SunPKCS11").configure(configuration);
        } catch (ProviderException | InvalidParameterException e) {
            String problem = e.getCause() instanceof IOException
                    ? "%s is no PKCS#11 module that could be loaded here".formatted(settings.library())
                    : "There is no initialized token at %s: see jeevan.vault.pkcs11.slot".formatted(settings);
            throw new KeyVaultException(problem, e);
        }
    }

    List<String> names() throws GeneralSecurityException {
        return Collections.list(keystore.aliases());
    }

    /** Sees what other processes have made or destroyed meanwhile. */
    void refresh() throws GeneralSecurityException, IOException {
        keystore.load(null, null);
    }

    /** @throws KeyVaultException if it is not of this algorithm, or could be taken out of the token */
    SecretKey key(String name, Algorithm algorithm) throws GeneralSecurityException {
        Key key = keystore.getKey(name, null);
        if (!(key instanceof SecretKey secret) || !algorithm.fits(secret)) {
            throw new KeyVaultException(
                    "The token's %s is no key for %s: the platform did not make it".formatted(name, algorithm));
        }
        if (secret.getEncoded() != null) {
            throw new KeyVaultException(
                    "The token's key %s could be taken out of it: the platform did not make it".formatted(name));
        }
        return secret;
    }

    /** Makes a 256-bit key in the token, where it stays. */
    void generate(String name, Algorithm algorithm) throws GeneralSecurityException {
        KeyGenerator generator = KeyGenerator.getInstance(algorithm.generator, provider);
        generator.init(256);
        keystore.setKeyEntry(name, generator.generateKey(), null, null);
    }

    void destroy(String name) throws GeneralSecurityException {
        keystore.deleteEntry(name);
    }

    void seal(SecretKey key, byte[] nonce, byte[] aad, byte[] plaintext, ByteBuffer sealed) {
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
            cipher.updateAAD(aad);
            sealed.put(cipher.doFinal(plaintext));
        } catch (GeneralSecurityException | ProviderException e) {
            throw silent(e);
        }
    }

    /** @throws TamperedException if the token says that this was not sealed so, as it also does when it fails itself */
    byte[] open(SecretKey key, byte[] nonce, byte[] aad, byte[] sealed) {
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce);
            cipher.updateAAD(aad);
            return cipher.doFinal(sealed);
        } catch (AEADBadTagException e) {
            throw new TamperedException("Authentication failed: changed, moved, or under another key", e);
        } catch (GeneralSecurityException | ProviderException e) {
            throw silent(e);
        }
    }

    byte[] hmac(SecretKey key, byte[] input) {
        try {
            Mac mac = Mac.getInstance(Algorithm.HMAC.generator, provider);
            mac.init(key);
            return mac.doFinal(input);
        } catch (GeneralSecurityException | ProviderException e) {
            throw silent(e);
        }
    }

    private Cipher cipher(int mode, SecretKey key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", provider);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        return cipher;
    }

    private KeyVaultException silent(Exception e) {
        return new KeyVaultException("The token (%s) does not do its work: look at the module".formatted(settings), e);
    }

    @Override
    public void close() {
        try {
            ((AuthProvider) provider).logout();
        } catch (LoginException e) {
            throw silent(e);
        }
    }

    /** What a key of a token is made for. */
    enum Algorithm {
        AES("AES"),
        HMAC("HmacSHA256");

        private final String generator;

        Algorithm(String generator) {
            this.generator = generator;
        }

        /** A key for HMAC comes back from a token as a generic secret. */
        boolean fits(SecretKey key) {
            return key.getAlgorithm().equals(generator)
                    || (this == HMAC && key.getAlgorithm().startsWith("Generic"));
        }
    }
}
