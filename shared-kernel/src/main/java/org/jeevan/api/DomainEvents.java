package org.jeevan.api;

import org.jeevan.api.access.AccessEvent;
import org.jeevan.api.access.ConsentEvent;
import org.jeevan.api.account.AccountEvent;
import org.jeevan.api.erasure.ErasureEvent;
import org.jeevan.api.hospital.HospitalEvent;
import org.jeevan.api.patient.PatientEvent;
import org.jeevan.api.record.RecordEvent;
import org.jeevan.api.statements.StatementEvent;

/** Names the sealed interfaces that together list everything that can happen. */
public final class DomainEvents {

    private DomainEvents() {}

    public static Class<?>[] kinds() {
        return new Class<?>[] {
            PatientEvent.class,
            StatementEvent.class,
            AccountEvent.class,
            HospitalEvent.class,
            RecordEvent.class,
            AccessEvent.class,
            ConsentEvent.class,
            ErasureEvent.class
        };
    }
}
