package org.jeevan.summarization.pegasus;

/** A model bundle that cannot be used as it is; the message says what is wrong with it and how to mend it. */
public final class BrokenBundleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, and what to do about it */
    public BrokenBundleException(String message) {
        super(message);
    }

    BrokenBundleException(String what, String remedy) {
        super(what + ". " + remedy);
    }

    BrokenBundleException(String what, String remedy, Throwable cause) {
        super(what + ". " + remedy, cause);
    }
}
