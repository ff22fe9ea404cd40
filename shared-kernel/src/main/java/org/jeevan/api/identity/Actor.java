package org.jeevan.api.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who did it, in every event's metadata. Opaque ids only: metadata is stored in clear.
 *
 * @param organisation a hospital, or null where the person acts for none
 * @param person null where the platform itself acts, or somebody who has no account yet
 */
public record Actor(Role role, HospitalId organisation, AccountId person) {

    public static final Actor SYSTEM = new Actor(Role.SYSTEM, null, null);
    public static final Actor NOBODY = new Actor(Role.NOBODY, null, null);

    private static final String ROLE = "actorRole";
    private static final String ORGANISATION = "actorOrganisation";
    private static final String PERSON = "actorPerson";

    public enum Role {
        PATIENT,
        STAFF,
        AUDITOR,
        ADMIN,
        SYSTEM,
        NOBODY
    }

    public static Actor patient(AccountId person) {
        return new Actor(Role.PATIENT, null, person);
    }

    public static Actor staff(HospitalId organisation, AccountId person) {
        return new Actor(Role.STAFF, organisation, person);
    }

    /** The entries that a message carries; absent values have no entry. */
    public Map<String, String> toMetaData() {
        var entries = new LinkedHashMap<String, String>();
        entries.put(ROLE, role.name());
        if (organisation != null) {
            entries.put(ORGANISATION, organisation.value());
        }
        if (person != null) {
            entries.put(PERSON, person.value());
        }
        return entries;
    }

    /** The reverse of {@link #toMetaData()}; {@link #SYSTEM} where a message names nobody. */
    public static Actor fromMetaData(Map<String, ?> metaData) {
        Object role = metaData.get(ROLE);
        if (role == null) {
            return SYSTEM;
        }
        Object organisation = metaData.get(ORGANISATION);
        Object person = metaData.get(PERSON);
        return new Actor(
                Role.valueOf(role.toString()),
                organisation == null ? null : new HospitalId(organisation.toString()),
                person == null ? null : new AccountId(person.toString()));
    }
}
