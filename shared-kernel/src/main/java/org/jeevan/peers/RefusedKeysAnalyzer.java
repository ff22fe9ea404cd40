package org.jeevan.peers;

import org.jeevan.crypto.KeyVaultException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences, without a stack trace, that the platform does not start because of its keys. */
final class RefusedKeysAnalyzer extends AbstractFailureAnalyzer<KeyVaultException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, KeyVaultException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "The data can be read with its own keys only: set jeevan.keys-dir to their folder, or restore them with"
                        + " 'keys restore'. See docs/operations.md.",
                failure);
    }
}
