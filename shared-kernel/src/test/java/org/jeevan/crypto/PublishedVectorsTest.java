package org.jeevan.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known answers that others published: what is stored must be readable by any correct implementation, for ever. */
class PublishedVectorsTest {

    private static final String KEY_15 = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";
    private static final String PLAIN_16 = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
            + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39";
    private static final String CIPHER_16 = "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
            + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662";

    /** McGrew and Viega, The Galois/Counter Mode of Operation, test cases 13 to 16. */
    @Test
    void aes_256_gcm() {
        String zeroKey = "00".repeat(32);
        String zeroNonce = "00".repeat(12);
        assertGcm(zeroKey, zeroNonce, "", "", "", "530f8afbc74536b9a963b4f1c4cb738b");
        assertGcm(
                zeroKey,
                zeroNonce,
                "",
                "00".repeat(16),
                "cea7403d4d606b6e074ec5d3baf39d18",
                "d0d1c8a799996bf0265b98b5d48ab919");
        assertGcm(
                KEY_15,
                "cafebabefacedbaddecaf888",
                "",
                PLAIN_16 + "1aafd255",
                CIPHER_16 + "898015ad",
                "b094dac5d93471bdec1a502270e3cc6c");
        assertGcm(
                KEY_15,
                "cafebabefacedbaddecaf888",
                "feedfacedeadbeeffeedfacedeadbeefabaddad2",
                PLAIN_16,
                CIPHER_16,
                "76fc6ece0f4e1768cddf8853bb2d551b");
    }

    @Test
    void aes_256_gcm_refuses_a_changed_bit_of_the_tag_the_text_or_the_associated_data() {
        byte[] key = hex(KEY_15);
        byte[] nonce = hex("cafebabefacedbaddecaf888");
        byte[] aad = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        byte[] sealed = hex(CIPHER_16 + "76fc6ece0f4e1768cddf8853bb2d551b");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertGcmRefuses(key, nonce, aad, changed);
        }
        assertGcmRefuses(key, nonce, hex("feedfacedeadbeeffeedfacedeadbeefabaddad3"), sealed);
    }

    @ParameterizedTest
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 000102030405060708090a0b0c, f0f1f2f3f4f5f6f7f8f9,"
                + "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, '', '',"
                + "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
    })
    void hkdf_sha256_of_rfc_5869(String secret, String salt, String info, String derived) {
        assertThat(Hkdf.derive(hex(secret), hex(salt), hex(info), 42)).isEqualTo(hex(derived));
    }

    @Test
    void hkdf_sha256_of_rfc_5869_with_long_input() {
        assertThat(Hkdf.derive(sequence(0x00, 80), sequence(0x60, 80), sequence(0xb0, 80), 82))
                .isEqualTo(hex("b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
                        + "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
                        + "cc30c58179ec3e87c14c01d5c1f3434f1d87"));
    }

    @Test
    void hkdf_expand_alone_of_rfc_5869() {
        assertThat(Hkdf.expand(
                        hex("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5"),
                        hex("f0f1f2f3f4f5f6f7f8f9"),
                        42))
                .isEqualTo(hex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"));
    }

    @Test
    void hmac_sha256_of_rfc_4231() {
        assertThat(HmacSha256.mac(hex("0b".repeat(20)), "Hi There".getBytes(US_ASCII)))
                .isEqualTo(hex("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"));
        assertThat(HmacSha256.mac("Jefe".getBytes(US_ASCII), "what do ya want for nothing?".getBytes(US_ASCII)))
                .isEqualTo(hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }

    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    })
    void ed25519_of_rfc_8032(String seed, String publicKey, String message, String signature) {
        assertThat(Ed25519.publicKey(hex(seed))).isEqualTo(hex(publicKey));
        assertThat(Ed25519.sign(hex(seed), hex(message))).isEqualTo(hex(signature));
        assertThat(Ed25519.verify(hex(publicKey), hex(message), hex(signature))).isTrue();
        assertThat(Ed25519.verify(hex(publicKey), hex(message + "00"), hex(signature)))
                .isFalse();
        assertThat(Ed25519.verify(hex(publicKey), hex(message), new byte[3])).isFalse();
    }

    private static void assertGcm(String key, String nonce, String aad, String plain, String cipher, String tag) {
        ByteBuffer sealed = ByteBuffer.allocate(plain.length() / 2 + 16);
        CipherSuites.AES_256_GCM.seal(hex(key), hex(nonce), hex(aad), ByteBuffer.wrap(hex(plain)), sealed);
        assertThat(sealed.array()).isEqualTo(hex(cipher + tag));
        ByteBuffer opened = ByteBuffer.allocate(plain.length() / 2);
        CipherSuites.AES_256_GCM.open(hex(key), hex(nonce), hex(aad), sealed.flip(), opened);
        assertThat(opened.array()).isEqualTo(hex(plain));
    }

    private static void assertGcmRefuses(byte[] key, byte[] nonce, byte[] aad, byte[] sealed) {
        assertThatThrownBy(() -> CipherSuites.AES_256_GCM.open(
                        key, nonce, aad, ByteBuffer.wrap(sealed), ByteBuffer.allocate(sealed.length)))
                .isInstanceOf(TamperedException.class);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] sequence(int first, int length) {
        var bytes = new byte[length];
        IntStream.range(0, length).forEach(i -> bytes[i] = (byte) (first + i));
        return bytes;
    }
}
