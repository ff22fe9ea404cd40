package org.jeevan.api.summary;

/** Why a record has no summary. The record itself is kept and can be downloaded. */
public enum UnreadableReason {
    PASSWORD_PROTECTED,
    DAMAGED,
    NOT_A_PDF,
    NO_TEXT,
    /** Has images but no text, and in the images none could be read. */
    ONLY_IMAGES,
    UNSUPPORTED_TYPE,
    TOO_LONG,
    /** The reader crashed, ran out of memory or time on every attempt. */
    READER_FAILED
}
