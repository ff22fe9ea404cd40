package org.jeevan.summarization.pegasus;

/** A model bundle that cannot be used as it is; the message says what is wrong with it and how to mend it. */
public final class BrokenBundleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String remedy;

    /**
     * @param what is wrong, and with which file
     * @param remedy what to do about it
     */
    public BrokenBundleException(String what, String remedy) {
        this(what, remedy, null);
    }

    BrokenBundleException(String what, String remedy, Throwable cause) {
        super(what + ". " + remedy, cause);
        this.what = what;
        this.remedy = remedy;
    }

    public String what() {
        return what;
    }

    public String remedy() {
        return remedy;
    }
}
