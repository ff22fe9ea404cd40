package org.jeevan.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * DESede-CBC with PKCS#7 padding, then HMAC-SHA-256 over length of the associated data (8 bytes), associated data, nonce and
 * ciphertext. Only to take over what older systems encrypted: NIST disallowed it after 2023 (SP 800-131A), and its blocks of
 * 64 bits leak after some gigabytes under one key (Bhargavan, Leurent: Sweet32, CCS 2016). Nothing is sealed with it.
 *
 * <p>Cipher key (24 bytes), MAC key and IV key (32 each) are expanded from the item's key by HKDF with the infos
 * {@code desede}, {@code mac} and {@code iv}. The IV is the first block of HMAC-SHA-256(IV key, nonce), because a nonce may
 * be a counter and CBC needs one that nobody can foretell.
 */
final class TripleDes implements CipherSuite {

    static final int BLOCK_BYTES = 8;
    static final int TAG_BYTES = 32;

    @Override
    public int id() {
        return 2;
    }

    @Override
    public int nonceBytes() {
        return 16;
    }

    /** With the longest padding. */
    @Override
    public int overheadBytes() {
        return BLOCK_BYTES + TAG_BYTES;
    }

    @Override
    public void seal(byte[] key, byte[] nonce, byte[] aad, ByteBuffer plaintext, ByteBuffer sealed) {
        throw new UnsupportedOperationException("3DES is read, never written");
    }

    @Override
    public void open(byte[] key, byte[] nonce, byte[] aad, ByteBuffer sealed, ByteBuffer plaintext) {
        int ciphertextBytes = sealed.remaining() - TAG_BYTES;
        if (ciphertextBytes < BLOCK_BYTES || ciphertextBytes % BLOCK_BYTES != 0) {
            throw new TamperedException("Cut short: no whole blocks and a tag");
        }
        var ciphertext = new byte[ciphertextBytes];
        var tag = new byte[TAG_BYTES];
        sealed.get(ciphertext).get(tag);
        if (!MessageDigest.isEqual(tag, tag(key, nonce, aad, ciphertext))) {
            throw new TamperedException("Authentication failed: changed, moved, or under another key");
        }
        PaddedBufferedBlockCipher cipher = cipher(false, key, nonce);
        var opened = new byte[cipher.getOutputSize(ciphertextBytes)];
        try {
            int length = cipher.processBytes(ciphertext, 0, ciphertextBytes, opened, 0);
            length += cipher.doFinal(opened, length);
            plaintext.put(opened, 0, length);
        } catch (InvalidCipherTextException e) {
            throw new TamperedException("Authentic, but not padded as PKCS#7 says", e);
        }
    }

    static byte[] tag(byte[] key, byte[] nonce, byte[] aad, byte[] ciphertext) {
        ByteBuffer input = ByteBuffer.allocate(Long.BYTES + aad.length + nonce.length + ciphertext.length);
        input.putLong(aad.length).put(aad).put(nonce).put(ciphertext);
        return HmacSha256.mac(expand(key, "mac", 32), input.array());
    }

    static PaddedBufferedBlockCipher cipher(boolean encrypting, byte[] key, byte[] nonce) {
        byte[] iv = Arrays.copyOf(HmacSha256.mac(expand(key, "iv", 32), nonce), BLOCK_BYTES);
        var cipher = new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(new DESedeEngine()), new PKCS7Padding());
        cipher.init(encrypting, new ParametersWithIV(new KeyParameter(expand(key, "desede", 24)), iv));
        return cipher;
    }

    private static byte[] expand(byte[] key, String info, int length) {
        return Hkdf.expand(key, info.getBytes(StandardCharsets.US_ASCII), length);
    }
}
