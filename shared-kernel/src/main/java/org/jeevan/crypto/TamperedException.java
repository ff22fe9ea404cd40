package org.jeevan.crypto;

/** What was read is not what was written here, or not at this place. The message says where, never what. */
public class TamperedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TamperedException(String message) {
        super(message);
    }

    public TamperedException(String message, Throwable cause) {
        super(message, cause);
    }
}
