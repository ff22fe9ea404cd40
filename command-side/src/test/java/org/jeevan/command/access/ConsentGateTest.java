package org.jeevan.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ANOTHER_ACCOUNT;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.BY_ADMIN;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.GRANT;
import static org.jeevan.api.Examples.LAKE_HOSPITAL;

import java.time.Duration;
import java.util.List;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AccessCommand.OpenRestrictedRecord;
import org.jeevan.api.access.AccessRightsId;
import org.jeevan.api.access.ConsentCommand.GrantAccess;
import org.jeevan.api.access.ConsentCommand.LiftRestriction;
import org.jeevan.api.access.ConsentCommand.RestrictRecord;
import org.jeevan.api.access.ConsentCommand.RevokeGrant;
import org.jeevan.api.access.GrantScope;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.hospital.HospitalCommand.IssueHospital;
import org.jeevan.api.hospital.HospitalCommand.SuspendHospital;
import org.jeevan.api.patient.PatientCommand.ReportIdentityMismatch;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.rejection.Rejection.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a patient's consent and restrictions open and close. The stranger's hospital uploaded nothing. */
class ConsentGateTest extends GateFixture {

    private static final AccessRightsId RIGHTS = AccessRightsId.of(ASHA);

    @BeforeEach
    void confirm_who_consents() {
        confirm();
    }

    @Test
    void a_consent_opens_everything_to_every_person_of_the_hospital_and_to_no_other() {
        grant(GrantScope.EVERY_KIND);
        for (View view : List.of(View.GENERAL_DETAILS, View.TIMELINE, View.EMERGENCY_SUMMARY)) {
            assertThat(read("stranger", ASHA, view, null).right()).isEqualTo(Right.GRANT);
        }
        assertThat(read("stranger", ASHA, View.CONTENT, DISCHARGE).right()).isEqualTo(Right.GRANT);
        refuses(Code.NOT_FOUND, "doctor", ASHA, View.GENERAL_DETAILS, null);
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.ACCESSES, null);
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.GRANTS, null);
    }

    @Test
    void a_consent_ends_at_its_moment() {
        grant(GrantScope.EVERY_KIND);
        clock.advance(Duration.ofDays(30));
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.TIMELINE, DISCHARGE);
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.CONTENT, DISCHARGE);
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.GENERAL_DETAILS, null);
    }

    @Test
    void a_consent_that_is_taken_back_stops_the_very_next_request() {
        grant(GrantScope.EVERY_KIND);
        read("stranger", ASHA, View.CONTENT, DISCHARGE);
        commands.send(new RevokeGrant(RIGHTS, ASHA, GRANT), BY_ASHA);
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.CONTENT, DISCHARGE);
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.GENERAL_DETAILS, null);
    }

    @Test
    void a_consent_counts_no_longer_while_the_hospital_is_suspended() {
        commands.send(
                new IssueHospital(LAKE_HOSPITAL, "Lake", "2 Lake Road", "desk@lake.example", ANOTHER_ACCOUNT),
                BY_ADMIN);
        grant(GrantScope.EVERY_KIND);
        commands.send(new SuspendHospital(LAKE_HOSPITAL), BY_ADMIN);
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.CONTENT, DISCHARGE);
        assertThat(rightsOf(BY_STRANGER).byGrant()).isEmpty();
    }

    @Test
    void a_consent_of_some_kinds_opens_those_alone() {
        grant(new GrantScope(List.of(RecordKind.LAB_REPORT), List.of()));
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.CONTENT, DISCHARGE);
        ReadPermit list = read("stranger", ASHA, View.TIMELINE, null);
        assertThat(list.records().kinds()).containsExactly(RecordKind.LAB_REPORT);
        assertThat(list.records().all()).isFalse();
    }

    @Test
    void a_consent_of_an_account_that_proves_to_be_an_impostors_is_void_at_once() {
        grant(GrantScope.EVERY_KIND);
        commands.send(new ReportIdentityMismatch(ASHA, "Another face"), BY_DOCTOR);
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.CONTENT, DISCHARGE);
    }

    @Test
    void a_restricted_record_is_under_no_general_consent() {
        grant(GrantScope.EVERY_KIND);
        restrict();
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.CONTENT, DISCHARGE);
        assertThat(read("stranger", ASHA, View.TIMELINE, null).records().restricted())
                .containsExactly(DISCHARGE);
        commands.send(new LiftRestriction(RIGHTS, ASHA, DISCHARGE), BY_ASHA);
        read("stranger", ASHA, View.CONTENT, DISCHARGE);
    }

    @Test
    void a_restricted_record_is_under_a_consent_that_names_it() {
        restrict();
        grant(new GrantScope(List.of(), List.of(DISCHARGE)));
        assertThat(read("stranger", ASHA, View.CONTENT, DISCHARGE).right()).isEqualTo(Right.GRANT);
    }

    @Test
    void the_patient_and_the_uploader_see_a_restricted_record() {
        restrict();
        assertThat(read("asha", null, View.CONTENT, DISCHARGE).records().all()).isTrue();
        assertThat(read("doctor", ASHA, View.CONTENT, DISCHARGE).right()).isEqualTo(Right.OWN_UPLOADS);
    }

    @Test
    void the_broken_glass_opens_a_restricted_record_after_a_second_confirmation_to_that_person_alone() {
        restrict();
        breakGlass();
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.CONTENT, DISCHARGE);
        assertThat(read("stranger", ASHA, View.TIMELINE, null).namesWithheldRecords())
                .isTrue();
        commands.send(
                new OpenRestrictedRecord(
                        RIGHTS, ASHA, LAKE_HOSPITAL, ANOTHER_ACCOUNT, DISCHARGE, "Which drugs were given"),
                BY_STRANGER);
        assertThat(read("stranger", ASHA, View.CONTENT, DISCHARGE).right()).isEqualTo(Right.EMERGENCY);
        refuses(Code.NOT_FOUND, "nurse", ASHA, View.EMERGENCY_SUMMARY, null);
        clock.advance(Duration.ofHours(24));
        refuses(Code.NOT_FOUND, "stranger", ASHA, View.CONTENT, DISCHARGE);
    }

    @Test
    void the_least_alarming_right_that_suffices_is_the_one_on_record() {
        grant(new GrantScope(List.of(RecordKind.DISCHARGE_SUMMARY), List.of()));
        breakGlass();
        assertThat(read("stranger", ASHA, View.CONTENT, DISCHARGE).right()).isEqualTo(Right.GRANT);
        assertThat(read("stranger", ASHA, View.TIMELINE, null).right()).isEqualTo(Right.EMERGENCY);
        assertThat(read("doctor", ASHA, View.CONTENT, DISCHARGE).right()).isEqualTo(Right.OWN_UPLOADS);
    }

    private void grant(GrantScope scope) {
        commands.send(
                new GrantAccess(
                        RIGHTS,
                        ASHA,
                        GRANT,
                        LAKE_HOSPITAL,
                        ASHAS_ACCOUNT,
                        scope,
                        clock.instant().plus(Duration.ofDays(30))),
                BY_ASHA);
    }

    private void restrict() {
        commands.send(new RestrictRecord(RIGHTS, ASHA, DISCHARGE, null), BY_ASHA);
    }
}
