package org.jeevan.command.erasure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jeevan.api.identity.PatientId;
import org.jeevan.crypto.KeyVault;
import org.springframework.stereotype.Component;

/**
 * States, signed with the platform's ledger key (Ed25519, RFC 8032), that a patient's keys were destroyed. What is signed is
 * the first line, byte for byte in ASCII.
 */
@Component
class ErasureCertificates {

    private final KeyVault keyVault;

    ErasureCertificates(KeyVault keyVault) {
        this.keyVault = keyVault;
    }

    /** Three lines: the statement in JSON, the signature and the public key, both in Base64. */
    String of(PatientId patientId, String eventId, Instant at, int keysDestroyed) {
        String statement = "{\"erasedPatient\":\"%s\",\"event\":\"%s\",\"erasedAt\":\"%s\",\"keysDestroyed\":%d}"
                .formatted(patientId, eventId, at, keysDestroyed);
        byte[] signature = keyVault.signLedger(statement.getBytes(StandardCharsets.US_ASCII));
        return String.join("\n", statement, base64(signature), base64(keyVault.ledgerPublicKey()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
