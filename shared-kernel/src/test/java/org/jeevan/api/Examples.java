package org.jeevan.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jeevan.api.access.GrantScope;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.AuditorId;
import org.jeevan.api.identity.CardId;
import org.jeevan.api.identity.CardToken;
import org.jeevan.api.identity.GrantId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.identity.StatementId;
import org.jeevan.api.patient.GeneralDetails;
import org.jeevan.api.patient.GeneralDetails.BloodGroup;
import org.jeevan.api.patient.GeneralDetails.EmergencyContact;
import org.jeevan.api.patient.GeneralDetails.Gender;
import org.jeevan.api.record.ContentId;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.record.StoredContent;
import org.jeevan.api.statements.OwnStatement;
import org.jeevan.api.summary.Essentials;
import org.jeevan.api.summary.PagesRead;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.api.summary.RecordSummary.Check;
import org.jeevan.api.summary.RecordSummary.Engine;
import org.jeevan.api.summary.RecordSummary.Source;
import org.jeevan.api.summary.RecordSummary.Statement;

/** Fixed ids and values that tests of every side share. All of it is invented. */
public final class Examples {

    public static final PatientId ASHA = new PatientId("01890000-0000-7000-8000-000000000001");
    public static final PatientId RAVI = new PatientId("01890000-0000-7000-8000-000000000002");

    public static final AccountId ASHAS_ACCOUNT = new AccountId("01890000-0000-7000-8000-0000000000a1");
    public static final AccountId ANOTHER_ACCOUNT = new AccountId("01890000-0000-7000-8000-0000000000a2");
    public static final AccountId DOCTOR = new AccountId("01890000-0000-7000-8000-0000000000d1");
    public static final AccountId NURSE = new AccountId("01890000-0000-7000-8000-0000000000d2");
    public static final AccountId ADMIN = new AccountId("01890000-0000-7000-8000-0000000000e1");
    public static final AccountId FIRST_AUDITOR = new AccountId("01890000-0000-7000-8000-0000000000f1");
    public static final AccountId SECOND_AUDITOR = new AccountId("01890000-0000-7000-8000-0000000000f2");

    public static final HospitalId CITY_HOSPITAL = new HospitalId("H-C1TY-0001");
    public static final HospitalId LAKE_HOSPITAL = new HospitalId("H-1AKE-0002");
    public static final AuditorId AUDITOR = new AuditorId("A-AVD1-0001");

    public static final CardId CARD = new CardId("01890000-0000-7000-8000-0000000000c1");
    public static final CardToken CARD_TOKEN = new CardToken("7K3M9QXT0AB4CDEFGHJKMNPQRSTM");

    public static final RecordId DISCHARGE = new RecordId("01890000-0000-7000-8000-0000000000b1");
    public static final RecordId CORRECTED_DISCHARGE = new RecordId("01890000-0000-7000-8000-0000000000b2");
    public static final StoredContent CONTENT = new StoredContent(
            new ContentId("11111111-1111-4111-8111-111111111111"),
            "application/pdf",
            41_395,
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");

    public static final Actor BY_ASHA = Actor.patient(ASHAS_ACCOUNT);
    public static final Actor BY_DOCTOR = Actor.staff(CITY_HOSPITAL, DOCTOR);
    public static final Actor BY_ADMIN = new Actor(Actor.Role.ADMIN, null, ADMIN);
    public static final Actor BY_FIRST_AUDITOR = new Actor(Actor.Role.AUDITOR, null, FIRST_AUDITOR);

    public static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
    public static final LocalDate THAT_DAY = LocalDate.parse("2026-03-09");

    public static final GeneralDetails DETAILS = new GeneralDetails(
            "Asha Devi",
            List.of(new EmergencyContact("Ravi Kumar", "+91 98480 22338")),
            LocalDate.parse("1980-05-17"),
            null,
            Gender.FEMALE,
            162.5,
            58.0,
            BloodGroup.B_POSITIVE);

    private static final Source SOURCE = new Source(1, "Allergic to penicillin (rash).");

    public static final RecordSummary SUMMARY = new RecordSummary(
            "Admitted with fever; allergic to penicillin.",
            Engine.EXTRACTIVE,
            "extractive-1",
            null,
            true,
            Check.NOT_NEEDED,
            List.of(new Statement("Admitted with fever; allergic to penicillin.", List.of(SOURCE))),
            new Essentials(
                    false,
                    List.of(new Essentials.Allergy("a1", "penicillin", "penicillin", "rash", SOURCE)),
                    List.of(new Essentials.Medication("m1", "Glycomet", "metformin", "500 mg", SOURCE)),
                    List.of(new Essentials.Finding("c1", "HTN", "hypertension", SOURCE)),
                    List.of(),
                    List.of(new Essentials.TestResult("t1", "HbA1c", "7.2 %", SOURCE)),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()),
            new PagesRead(3, 1, List.of(2)));

    public static final GrantId GRANT = new GrantId("0190b5c5-0000-7000-8000-0000000000f1");
    public static final GrantScope SCOPE =
            new GrantScope(List.of(RecordKind.DISCHARGE_SUMMARY, RecordKind.LAB_REPORT), List.of(CORRECTED_DISCHARGE));

    public static final StatementId PEANUT_STATEMENT = new StatementId("0190b5c5-0000-7000-8000-0000000000e1");
    public static final StatementId INSULIN_STATEMENT = new StatementId("0190b5c5-0000-7000-8000-0000000000e2");
    public static final OwnStatement PEANUTS =
            new OwnStatement(OwnStatement.Kind.ALLERGY, "Peanuts", "My throat swells", null, "childhood");
    public static final OwnStatement INSULIN =
            new OwnStatement(OwnStatement.Kind.MEDICATION, "Insulin glargine", null, "10 units at night", "2019");

    private Examples() {}
}
