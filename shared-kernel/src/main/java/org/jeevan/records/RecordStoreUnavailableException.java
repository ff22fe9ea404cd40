package org.jeevan.records;

import java.io.IOException;

/** The record store cannot be reached, or does not answer in time: try again later. What was written may be there. */
public final class RecordStoreUnavailableException extends IOException {

    private static final long serialVersionUID = 1L;

    RecordStoreUnavailableException(String what, Throwable cause) {
        super("The record store cannot be reached, or does not answer in time: " + what, cause);
    }
}
