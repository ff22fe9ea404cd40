package org.jeevan.command.factor;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An authenticator and its browser in a few lines (WebAuthn level 3, §6.1 and §6.5): one ES256 key, no attestation. */
final class SoftAuthenticator {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int CREDENTIAL_INCLUDED = 0x40;

    private final KeyPair keys;
    private final byte[] credentialId = new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    String rpId = "jeevan.example.org";
    String origin = "https://jeevan.example.org";
    boolean verifiesUser = true;
    long counter;

    SoftAuthenticator(int number) {
        credentialId[0] = (byte) number;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode create(byte[] challenge) {
        byte[] authenticatorData = bytes(
                authenticatorData(CREDENTIAL_INCLUDED),
                new byte[16],
                new byte[] {0, (byte) credentialId.length},
                credentialId,
                coseKey());
        byte[] attestation = bytes(
                new byte[] {(byte) 0xA3, 0x63},
                ascii("fmt"),
                new byte[] {0x64},
                ascii("none"),
                new byte[] {0x67},
                ascii("attStmt"),
                new byte[] {(byte) 0xA0, 0x68},
                ascii("authData"),
                new byte[] {0x58, (byte) authenticatorData.length},
                authenticatorData);
        return credential(Map.of(
                "attestationObject", base64(attestation),
                "clientDataJSON", base64(clientData("webauthn.create", challenge)),
                "transports", new String[] {"internal", "some-new-one"}));
    }

    JsonNode get(byte[] challenge, byte[] userHandle) {
        byte[] authenticatorData = authenticatorData(0);
        byte[] clientData = clientData("webauthn.get", challenge);
        return credential(Map.of(
                "authenticatorData", base64(authenticatorData),
                "clientDataJSON", base64(clientData),
                "signature", base64(sign(bytes(authenticatorData, sha256(clientData)))),
                "userHandle", base64(userHandle)));
    }

    private JsonNode credential(Map<String, Object> response) {
        return JSON.valueToTree(Map.of(
                "id",
                base64(credentialId),
                "rawId",
                base64(credentialId),
                "type",
                "public-key",
                "authenticatorAttachment",
                "platform",
                "clientExtensionResults",
                Map.of(),
                "response",
                response));
    }

    private byte[] authenticatorData(int more) {
        int flags = PRESENT | (verifiesUser ? VERIFIED : 0) | more;
        return bytes(
                sha256(rpId.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(Integer.BYTES).putInt((int) counter).array());
    }

    private byte[] clientData(String type, byte[] challenge) {
        return JSON.writeValueAsBytes(
                Map.of("type", type, "challenge", base64(challenge), "origin", origin, "crossOrigin", false));
    }

    /** RFC 9053 §7.1.1: kty EC2, alg ES256, crv P-256, x, y. */
    private byte[] coseKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return bytes(
                new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
                coordinate(point.getAffineX()),
                new byte[] {0x22, 0x58, 0x20},
                coordinate(point.getAffineY()));
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] coordinate(BigInteger value) {
        byte[] twos = value.toByteArray();
        var fixed = new byte[32];
        int length = Math.min(32, twos.length);
        System.arraycopy(twos, twos.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
