package org.jeevan.summarization.text;

/** The record itself, not the reader, is why there is no text; trying again would end the same way. */
public final class UnreadableRecord extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why a record has no text. The names are part of what the platform tells its users. */
    public enum Reason {
        /** Opens with a password only. */
        PASSWORD_PROTECTED,
        /** Is a PDF, but cut off or broken; a part that could be read is not shown as if it were the whole. */
        DAMAGED,
        /** Claims to be a PDF and is not. */
        NOT_A_PDF,
        /** Has images but no text, and in the images none could be read. */
        ONLY_IMAGES,
        /** Has neither text nor images. */
        NO_TEXT,
        /** A media type that nothing here reads, or plain text that is not text. */
        UNSUPPORTED_TYPE,
        /** More bytes or more text than the reader takes. */
        TOO_LONG
    }

    private final Reason reason;

    public UnreadableRecord(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
