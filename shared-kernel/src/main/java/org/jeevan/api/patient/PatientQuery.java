package org.jeevan.api.patient;

import org.jeevan.api.access.ReadPermit;

/** What can be asked about a patient's details. */
public sealed interface PatientQuery {

    /** Answers an {@code Optional<GeneralDetails>}. */
    record FindGeneralDetails(ReadPermit permit) implements PatientQuery {}

    /** Answers an {@link EmergencySummary}. */
    record FindEmergencySummary(ReadPermit permit) implements PatientQuery {}
}
