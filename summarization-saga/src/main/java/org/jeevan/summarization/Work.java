package org.jeevan.summarization;

import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.ContentId;

/**
 * One record that waits for its summary.
 *
 * @param attempt from 1; a crash of the platform is none, because reading happens in a child process
 */
record Work(
        RecordId recordId, PatientId patientId, ContentId contentId, String mediaType, long sizeBytes, int attempt) {}
