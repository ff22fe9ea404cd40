package org.jeevan.launcher;

import java.time.LocalDate;
import java.util.List;
import org.jeevan.api.identity.Identifier;
import org.jeevan.api.identity.Verhoeff;
import org.jeevan.api.patient.GeneralDetails;
import org.jeevan.api.patient.GeneralDetails.BloodGroup;
import org.jeevan.api.patient.GeneralDetails.EmergencyContact;
import org.jeevan.api.patient.GeneralDetails.Gender;

/** The patients of the demo, all fictional; their numbers begin 9999 0000 and are valid in form only. */
enum DemoPatient {
    ASHA("Asha Rao", "asha.rao@example.org", true) {
        @Override
        GeneralDetails details() {
            return new GeneralDetails(
                    fullName,
                    List.of(new EmergencyContact("Ravi Rao", "+91 90000 00001")),
                    LocalDate.of(1980, 4, 5),
                    null,
                    Gender.FEMALE,
                    158.0,
                    67.5,
                    BloodGroup.B_POSITIVE);
        }
    },
    IMRAN("Imran Sheikh", "imran.sheikh@example.org", true) {
        @Override
        GeneralDetails details() {
            return new GeneralDetails(
                    fullName,
                    List.of(
                            new EmergencyContact("Salma Sheikh", "+91 90000 00002"),
                            new EmergencyContact("Farhan Sheikh", "+91 90000 00003")),
                    LocalDate.of(1968, 11, 19),
                    null,
                    Gender.MALE,
                    171.0,
                    82.0,
                    BloodGroup.O_POSITIVE);
        }
    },
    LAKSHMI("Lakshmi Iyer", "lakshmi.iyer@example.org", true) {
        @Override
        GeneralDetails details() {
            return new GeneralDetails(
                    fullName,
                    List.of(new EmergencyContact("Arjun Iyer", "+91 90000 00004")),
                    LocalDate.of(1997, 8, 23),
                    null,
                    Gender.FEMALE,
                    162.0,
                    64.0,
                    BloodGroup.O_NEGATIVE);
        }
    },
    /** Has not been at a desk yet: the hospital's record waits for him. */
    GURPREET("Gurpreet Singh", "gurpreet.singh@example.org", false) {
        @Override
        GeneralDetails details() {
            return new GeneralDetails(fullName, List.of(), null, 67, Gender.MALE, null, null, null);
        }
    };

    final String fullName;
    final String email;
    final boolean identityConfirmed;

    DemoPatient(String fullName, String email, boolean identityConfirmed) {
        this.fullName = fullName;
        this.email = email;
        this.identityConfirmed = identityConfirmed;
    }

    abstract GeneralDetails details();

    Identifier aadhaar() {
        return Identifier.aadhaar(Verhoeff.append("9999000000" + (ordinal() + 1)));
    }
}
