package org.jeevan.summarization;

import java.io.IOException;
import java.io.InputStream;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.ContentId;

/** Opens a record's bytes as they were uploaded, decrypted while they are read. */
@FunctionalInterface
public interface RecordContents {

    /**
     * The caller closes it.
     *
     * @throws org.jeevan.crypto.KeyDestroyedException if the record, or its patient, was forgotten
     * @throws IOException if the bytes are missing or cannot be read now
     */
    InputStream open(ContentId contentId, RecordId recordId, PatientId patientId) throws IOException;
}
