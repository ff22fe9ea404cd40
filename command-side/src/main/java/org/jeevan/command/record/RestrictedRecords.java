package org.jeevan.command.record;

import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.rejection.CommandRejected;

/** The records that are under no general consent, as far as an upload has to know of them. */
public interface RestrictedRecords {

    boolean contains(PatientId patientId, RecordId recordId);

    /**
     * Durable when this returns; marking twice is no error.
     *
     * @param insteadOf the record whose place it takes, and whose restriction it inherits; null for none
     * @throws CommandRejected where too many are marked
     */
    void add(PatientId patientId, RecordId recordId, RecordId insteadOf, Actor actor);
}
