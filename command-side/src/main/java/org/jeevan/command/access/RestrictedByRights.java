package org.jeevan.command.access;

import org.jeevan.api.access.AccessRightsId;
import org.jeevan.api.access.ConsentCommand.RestrictRecord;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.command.Aggregates;
import org.jeevan.command.Commands;
import org.jeevan.command.record.RestrictedRecords;
import org.springframework.stereotype.Component;

/** Which records are restricted is a matter of the patient's access rights. */
@Component
class RestrictedByRights implements RestrictedRecords {

    private final Aggregates aggregates;
    private final Commands commands;

    RestrictedByRights(Aggregates aggregates, Commands commands) {
        this.aggregates = aggregates;
        this.commands = commands;
    }

    @Override
    public boolean contains(PatientId patientId, RecordId recordId) {
        return aggregates
                .ask(AccessRights.class, AccessRightsId.of(patientId).value(), AccessRights::restricted)
                .filter(records -> records.contains(recordId))
                .isPresent();
    }

    @Override
    public void add(PatientId patientId, RecordId recordId, RecordId insteadOf, Actor actor) {
        commands.send(new RestrictRecord(AccessRightsId.of(patientId), patientId, recordId, insteadOf), actor);
    }
}
