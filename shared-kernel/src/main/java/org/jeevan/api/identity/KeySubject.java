package org.jeevan.api.identity;

import java.util.Optional;

/**
 * Whose data key protects something. Destroying the key of a subject makes all that was written under it unreadable,
 * so a subject is exactly what can be forgotten at once. Keys of a child are wrapped by the key of its parent.
 */
public sealed interface KeySubject {

    House HOUSE = new House();

    /** The kind's name at rest; never renamed. */
    String kind();

    /** Opaque and unique within the kind. */
    String id();

    /** The subject whose key wraps this one's; empty where the key-encryption key does. */
    default Optional<KeySubject> parent() {
        return Optional.empty();
    }

    /**
     * The reverse of {@link #kind()}, {@link #id()} and the parent's id.
     *
     * @param parent null for a kind that has none
     * @throws IllegalArgumentException if there is no such kind
     */
    static KeySubject of(String kind, String id, String parent) {
        return switch (kind) {
            case "house" -> HOUSE;
            case "audit" -> new Audit(Integer.parseInt(id));
            case "patient" -> new Patient(new PatientId(id));
            case "record" -> new Record(new PatientId(parent), new RecordId(id));
            case "account" -> new Account(new AccountId(id));
            default -> throw new IllegalArgumentException("There is no kind of key subject like that");
        };
    }

    /** Hospitals, who works there by log-in name, and settings: what belongs to the house, not to one person. */
    record House() implements KeySubject {
        @Override
        public String kind() {
            return "house";
        }

        @Override
        public String id() {
            return "house";
        }
    }

    /** Accesses and log-ins of one calendar year (UTC): opaque ids only. A year's key is destroyed when its retention ends. */
    record Audit(int year) implements KeySubject {
        @Override
        public String kind() {
            return "audit";
        }

        @Override
        public String id() {
            return Integer.toString(year);
        }
    }

    /** Everything about one patient that is not about a single record. */
    record Patient(PatientId patientId) implements KeySubject {
        @Override
        public String kind() {
            return "patient";
        }

        @Override
        public String id() {
            return patientId.value();
        }
    }

    /** The content and the summary of one record: can be destroyed alone, and goes with its patient. */
    record Record(PatientId patientId, RecordId recordId) implements KeySubject {
        @Override
        public String kind() {
            return "record";
        }

        @Override
        public String id() {
            return recordId.value();
        }

        @Override
        public Optional<KeySubject> parent() {
            return Optional.of(new Patient(patientId));
        }
    }

    /** A person's log-in: name and e-mail address. Apart from the patient, because the two can be unbound. */
    record Account(AccountId accountId) implements KeySubject {
        @Override
        public String kind() {
            return "account";
        }

        @Override
        public String id() {
            return accountId.value();
        }
    }
}
