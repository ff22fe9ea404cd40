package org.jeevan.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ANOTHER_ACCOUNT;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.AUDITOR;
import static org.jeevan.api.Examples.BY_ADMIN;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.DOCTOR;
import static org.jeevan.api.Examples.FIRST_AUDITOR;
import static org.jeevan.api.Examples.LAKE_HOSPITAL;
import static org.jeevan.api.Examples.NURSE;
import static org.jeevan.api.Examples.RAVI;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AccessEvent.RefusalsRecorded;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.access.Refusal;
import org.jeevan.api.account.AccountCommand.ApproveAccount;
import org.jeevan.api.account.AccountCommand.OpenAccount;
import org.jeevan.api.account.AccountCommand.SuspendAccount;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.hospital.HospitalCommand.IssueHospital;
import org.jeevan.api.hospital.HospitalCommand.RestoreHospital;
import org.jeevan.api.hospital.HospitalCommand.SuspendHospital;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.patient.PatientCommand.ReportIdentityMismatch;
import org.jeevan.api.record.RecordCommand.WithdrawRecord;
import org.jeevan.api.record.RecordCommand.WithdrawalReason;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection.Code;
import org.jeevan.web.SignedIn;
import org.junit.jupiter.api.Test;

class ReadGateTest extends GateFixture {

    @Test
    void nobody_reads_without_a_session() {
        refuses(Code.NOT_SIGNED_IN, null, ASHA, View.TIMELINE, null);
        refuses(Code.NOT_SIGNED_IN, "guessed", ASHA, View.TIMELINE, null);
    }

    @Test
    void a_password_of_the_system_opens_nothing() {
        sessions.put("new", new SignedIn("new", BY_DOCTOR, null, "City", true));
        refuses(Code.PASSWORD_CHANGE_REQUIRED, "new", ASHA, View.TIMELINE, null);
    }

    @Test
    void nothing_opens_before_a_demanded_second_factor_is_enrolled() {
        sessions.put("new", new SignedIn("new", BY_DOCTOR, null, "City", false, true, null));
        refuses(Code.FACTOR_ENROLMENT_REQUIRED, "new", ASHA, View.TIMELINE, null);
    }

    @Test
    void who_has_shown_no_more_than_a_mailbox_sees_general_details_alone() {
        confirm();
        Instant until = clock.instant().plus(Duration.ofHours(72));
        sessions.put("reset", new SignedIn("reset", BY_ASHA, ASHA, "Asha", false, false, until));
        assertThat(read("reset", null, View.GENERAL_DETAILS, null).right()).isEqualTo(Right.OWN_DATA);
        for (View view : List.of(
                View.STATEMENTS, View.TIMELINE, View.EMERGENCY_SUMMARY, View.ACCESSES, View.GRANTS, View.ERASURE)) {
            refuses(Code.ACCOUNT_LIMITED, "reset", null, view, null);
        }
        refuses(Code.ACCOUNT_LIMITED, "reset", null, View.CONTENT, DISCHARGE);
        sessions.put("staff", new SignedIn("staff", BY_DOCTOR, null, "City", false, false, until));
        refuses(Code.ACCOUNT_LIMITED, "staff", ASHA, View.GENERAL_DETAILS, null);
        refuses(Code.ACCOUNT_LIMITED, "staff", ASHA, View.RECORD, DISCHARGE);
    }

    @Test
    void a_suspended_hospital_reads_nothing_at_the_very_next_request_until_it_is_restored() {
        issue(CITY_HOSPITAL, DOCTOR);
        read("doctor", ASHA, View.CONTENT, DISCHARGE);
        commands.send(new SuspendHospital(CITY_HOSPITAL), BY_ADMIN);
        refuses(Code.NOT_FOUND, "doctor", ASHA, View.CONTENT, DISCHARGE);
        refuses(Code.NOT_FOUND, "nurse", ASHA, View.TIMELINE, null);
        commands.send(new RestoreHospital(CITY_HOSPITAL), BY_ADMIN);
        read("doctor", ASHA, View.CONTENT, DISCHARGE);
    }

    @Test
    void a_broken_glass_is_whole_again_for_a_suspended_hospital() {
        issue(LAKE_HOSPITAL, ANOTHER_ACCOUNT);
        breakGlass();
        read("stranger", ASHA, View.EMERGENCY_SUMMARY, null);
        commands.send(new SuspendHospital(LAKE_HOSPITAL), BY_ADMIN);
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.EMERGENCY_SUMMARY, null);
        assertThat(rightsOf(BY_STRANGER)).isEqualTo(StaffRights.NONE);
    }

    @Test
    void a_suspended_person_reads_nothing_and_the_colleagues_go_on() {
        commands.send(
                new OpenAccount(NURSE, AccountKind.STAFF, CITY_HOSPITAL, null, "Lata", "lata@city.example", true),
                BY_DOCTOR);
        read("nurse", ASHA, View.TIMELINE, null);
        commands.send(new SuspendAccount(NURSE), BY_DOCTOR);
        refuses(Code.NOT_FOUND, "nurse", ASHA, View.TIMELINE, null);
        read("doctor", ASHA, View.TIMELINE, null);
    }

    private void issue(HospitalId hospital, AccountId firstUser) {
        commands.send(new IssueHospital(hospital, "City", "1 Lake Road", "desk@city.example", firstUser), BY_ADMIN);
    }

    @Test
    void an_unconfirmed_account_sees_what_it_stated_and_that_records_wait() {
        assertThat(read("asha", null, View.GENERAL_DETAILS, null).scope()).isEqualTo(Scope.UNTIL_IDENTITY_CONFIRMED);
        assertThat(read("asha", null, View.STATEMENTS, null).scope()).isEqualTo(Scope.UNTIL_IDENTITY_CONFIRMED);
        assertThat(read("asha", null, View.TIMELINE, null).scope()).isEqualTo(Scope.UNTIL_IDENTITY_CONFIRMED);
        assertThat(read("asha", null, View.GRANTS, null).scope()).isEqualTo(Scope.UNTIL_IDENTITY_CONFIRMED);
        refuses(Code.NOT_FOUND, "asha", null, View.CONTENT, DISCHARGE);
        refuses(Code.NOT_FOUND, "asha", null, View.EMERGENCY_SUMMARY, null);
        refuses(Code.NOT_FOUND, "asha", null, View.PROGRESS, DISCHARGE);
    }

    @Test
    void a_confirmed_account_sees_everything_of_its_own_patient_and_nothing_of_another() {
        confirm();
        assertThat(read("asha", null, View.CONTENT, DISCHARGE).scope()).isEqualTo(Scope.RECORDS);
        assertThat(read("asha", ASHA, View.EMERGENCY_SUMMARY, null).right()).isEqualTo(Right.OWN_DATA);
        refuses(Code.NOT_FOUND, "asha", RAVI, View.TIMELINE, null);
        refuses(Code.NOT_FOUND, "asha", null, View.RECORD, RecordId.random());
    }

    @Test
    void a_mismatch_at_the_desk_stops_the_very_next_request() {
        confirm();
        read("asha", null, View.TIMELINE, null);
        commands.send(new ReportIdentityMismatch(ASHA, "Another person's photograph"), BY_DOCTOR);
        refuses(Code.NOT_FOUND, "asha", null, View.TIMELINE, null);
    }

    @Test
    void a_hospital_sees_its_own_uploads_and_no_details() {
        assertThat(read("doctor", ASHA, View.RECORD, DISCHARGE).scope()).isEqualTo(Scope.RECORDS);
        assertThat(read("nurse", ASHA, View.TIMELINE, null).right()).isEqualTo(Right.OWN_UPLOADS);
        refuses(Code.NOT_FOUND, "doctor", ASHA, View.GENERAL_DETAILS, null);
        refuses(Code.NOT_FOUND, "doctor", ASHA, View.EMERGENCY_SUMMARY, null);
        refuses(Code.NOT_FOUND, "doctor", ASHA, View.STATEMENTS, null);
        refuses(Code.NOT_FOUND, "doctor", ASHA, View.ACCESSES, null);
    }

    @Test
    void another_hospital_sees_none_of_it() {
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.RECORD, DISCHARGE);
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.CONTENT, DISCHARGE);
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.PROGRESS, DISCHARGE);
    }

    @Test
    void a_record_is_found_under_its_own_patient_only() {
        refuses(Code.NOT_FOUND, "doctor", RAVI, View.CONTENT, DISCHARGE);
        refuses(Code.NOT_FOUND, "doctor", ASHA, View.CONTENT, null);
    }

    @Test
    void an_unknown_patient_and_a_forbidden_one_look_the_same() {
        CommandRejected unknown = refuses(Code.NOT_FOUND, "stranger", PatientId.random(), View.GENERAL_DETAILS, null);
        CommandRejected forbidden = refuses(Code.NOT_FOUND, "stranger", ASHA, View.GENERAL_DETAILS, null);
        assertThat(unknown.rejection()).isEqualTo(forbidden.rejection());
    }

    @Test
    void who_broke_the_glass_sees_everything_for_a_day_and_nobody_else_does() {
        breakGlass();
        assertThat(read("stranger", ASHA, View.EMERGENCY_SUMMARY, null).right()).isEqualTo(Right.EMERGENCY);
        assertThat(read("stranger", ASHA, View.CONTENT, DISCHARGE).scope()).isEqualTo(Scope.RECORDS);
        refuses(Code.NOT_FOUND, "nurse", ASHA, View.EMERGENCY_SUMMARY, null);
        refuses(Code.NOT_FOUND, "stranger", RAVI, View.EMERGENCY_SUMMARY, null);
        clock.advance(Duration.ofHours(24));
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.EMERGENCY_SUMMARY, null);
    }

    @Test
    void a_withdrawn_record_is_gone_for_everybody() {
        confirm();
        breakGlass();
        commands.send(new WithdrawRecord(DISCHARGE, CITY_HOSPITAL, WithdrawalReason.ERROR), BY_DOCTOR);
        refuses(Code.NOT_FOUND, "asha", null, View.RECORD, DISCHARGE);
        refuses(Code.NOT_FOUND, "doctor", ASHA, View.CONTENT, DISCHARGE);
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.CONTENT, DISCHARGE);
    }

    @Test
    void an_auditor_reads_the_history_once_another_person_approved_him_and_nothing_clinical() {
        commands.send(
                new OpenAccount(FIRST_AUDITOR, AccountKind.AUDITOR, null, AUDITOR, "Uma", "uma@example.org", true),
                BY_ADMIN);
        refuses(Code.NOT_FOUND, "auditor", ASHA, View.HISTORY, null);
        commands.send(new ApproveAccount(FIRST_AUDITOR), Actor.SYSTEM);
        assertThat(read("auditor", ASHA, View.HISTORY, null).right()).isEqualTo(Right.AUDIT);
        assertThat(recorded).hasValue(1);
        assertThat(read("auditor", null, View.AUDIT_QUEUE, null).right()).isEqualTo(Right.AUDIT);
        assertThat(recorded).hasValue(1);
        for (View view : View.values()) {
            refuses(Code.NOT_FOUND, "auditor", ASHA, view, DISCHARGE);
            if (view != View.HISTORY && view != View.ACCESSES) {
                refuses(Code.NOT_FOUND, "auditor", ASHA, view, null);
            }
        }
    }

    @Test
    void an_auditor_who_asks_for_one_patients_accesses_stands_among_them_and_for_all_of_them_in_nobodys() {
        commands.send(
                new OpenAccount(FIRST_AUDITOR, AccountKind.AUDITOR, null, AUDITOR, "Uma", "uma@example.org", true),
                BY_ADMIN);
        refuses(Code.NOT_FOUND, "auditor", null, View.ACCESSES, null);
        commands.send(new ApproveAccount(FIRST_AUDITOR), Actor.SYSTEM);
        assertThat(read("auditor", null, View.ACCESSES, null).patientId()).isNull();
        assertThat(recorded).hasValue(0);
        assertThat(read("auditor", ASHA, View.ACCESSES, null).right()).isEqualTo(Right.AUDIT);
        assertThat(recorded).hasValue(1);
    }

    @Test
    void an_admin_reads_nothing_at_all() {
        for (View view : View.values()) {
            refuses(Code.NOT_FOUND, "admin", ASHA, view, DISCHARGE);
            refuses(Code.NOT_FOUND, "admin", null, view, DISCHARGE);
        }
    }

    @Test
    void every_read_that_is_allowed_is_on_record_and_none_that_is_refused() {
        read("doctor", ASHA, View.RECORD, DISCHARGE);
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.RECORD, DISCHARGE);
        assertThat(recorded).hasValue(1);
    }

    @Test
    void every_read_that_is_refused_is_counted_for_the_auditors() {
        var counted = new ArrayList<Refusal>();
        refusals.subscribe(messages ->
                messages.forEach(message -> counted.addAll(((RefusalsRecorded) message.getPayload()).refusals())));
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.RECORD, DISCHARGE);
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.RECORD, DISCHARGE);
        refusalLog.close();
        assertThat(counted).singleElement().satisfies(refusal -> {
            assertThat(refusal.accountId()).isEqualTo(BY_STRANGER.person());
            assertThat(refusal.patientId()).isEqualTo(ASHA);
            assertThat(refusal.view()).isEqualTo(View.RECORD);
            assertThat(refusal.count()).isEqualTo(2);
        });
    }
}
