package org.jeevan.api.access;

import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;

/**
 * Asked before each read of patient data: may this session see that, and if so, remember that it did.
 *
 * @param session the opaque session id of the cookie; null where the request had none
 * @param patientId null stands for the session's own patient
 * @param recordId null where the view is not about one record
 */
public record AuthorizeRead(String session, PatientId patientId, Access.View view, RecordId recordId) {}
