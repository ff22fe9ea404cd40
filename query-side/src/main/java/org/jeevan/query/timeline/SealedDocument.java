package org.jeevan.query.timeline;

import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.StoredContent;

/** What a record's row says of the document, sealed. */
record SealedDocument(String title, StoredContent content) {

    static SealedDocument of(RecordUploaded event) {
        return new SealedDocument(event.title(), event.content());
    }
}
