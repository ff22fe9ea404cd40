package org.jeevan.query;

import java.io.IOException;
import java.io.InputStream;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.record.RecordQuery.RecordLocation;

/** Opens the bytes of a record as they were uploaded. */
public interface RecordContents {

    /**
     * Reading fails with an IOException, at the latest after the last byte, if the bytes are not what was uploaded. The
     * caller closes the stream.
     */
    InputStream open(RecordLocation location, PatientId patientId) throws IOException;
}
