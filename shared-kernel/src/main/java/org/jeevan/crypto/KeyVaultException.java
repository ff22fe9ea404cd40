package org.jeevan.crypto;

/** The platform's keys cannot be used; the message tells an operator what to do about it. */
public class KeyVaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyVaultException(String message) {
        super(message);
    }

    public KeyVaultException(String message, Throwable cause) {
        super(message, cause);
    }
}
