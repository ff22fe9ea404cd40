package org.jeevan.records;

import org.jeevan.api.record.ContentId;

/** The bytes of a record are not there, although its key is: damage, not erasure. */
public class ContentMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContentMissingException(ContentId id) {
        super("Content %s is missing from the record store".formatted(id));
    }
}
