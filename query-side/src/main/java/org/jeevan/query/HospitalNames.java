package org.jeevan.query;

import org.jeevan.api.identity.HospitalId;

/** What a hospital is called, for rows that only hold its id. */
public interface HospitalNames {

    /** Null where this node does not know it yet. */
    String of(HospitalId hospitalId);
}
