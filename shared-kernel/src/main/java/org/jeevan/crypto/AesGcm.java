package org.jeevan.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM (NIST SP 800-38D) by the JDK, which uses the processor's AES: 96-bit nonce, 128-bit tag. */
final class AesGcm implements CipherSuite {

    private static final int TAG_BYTES = 16;

    @Override
    public int id() {
        return 1;
    }

    @Override
    public int nonceBytes() {
        return 12;
    }

    @Override
    public int overheadBytes() {
        return TAG_BYTES;
    }

    @Override
    public void seal(byte[] key, byte[] nonce, byte[] aad, ByteBuffer plaintext, ByteBuffer sealed) {
        try {
            cipher(Cipher.ENCRYPT_MODE, key, nonce, aad).doFinal(plaintext, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM failed to seal", e);
        }
    }

    @Override
    public void open(byte[] key, byte[] nonce, byte[] aad, ByteBuffer sealed, ByteBuffer plaintext) {
        if (sealed.remaining() < TAG_BYTES) {
            throw new TamperedException("Cut short: no room for an authentication tag");
        }
        try {
            cipher(Cipher.DECRYPT_MODE, key, nonce, aad).doFinal(sealed, plaintext);
        } catch (AEADBadTagException e) {
            throw new TamperedException("Authentication failed: changed, moved, or under another key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM failed to open", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] aad) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(aad);
        return cipher;
    }
}
