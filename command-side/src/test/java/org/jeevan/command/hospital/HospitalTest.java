package org.jeevan.command.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ADMIN;
import static org.jeevan.api.Examples.ANOTHER_ACCOUNT;
import static org.jeevan.api.Examples.BY_ADMIN;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.BY_FIRST_AUDITOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.DOCTOR;
import static org.jeevan.api.Examples.LAKE_HOSPITAL;
import static org.jeevan.api.Examples.NURSE;
import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.IDEMPOTENCY_KEY_REUSED;
import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jeevan.api.hospital.HospitalCommand.AddStaff;
import org.jeevan.api.hospital.HospitalCommand.ApproveHospital;
import org.jeevan.api.hospital.HospitalCommand.IssueHospital;
import org.jeevan.api.hospital.HospitalCommand.RemoveStaff;
import org.jeevan.api.hospital.HospitalCommand.RestoreHospital;
import org.jeevan.api.hospital.HospitalCommand.SuspendHospital;
import org.jeevan.api.hospital.HospitalEvent.HospitalApproved;
import org.jeevan.api.hospital.HospitalEvent.HospitalIssued;
import org.jeevan.api.hospital.HospitalEvent.HospitalRestored;
import org.jeevan.api.hospital.HospitalEvent.HospitalSuspended;
import org.jeevan.api.hospital.HospitalEvent.StaffAdded;
import org.jeevan.api.hospital.HospitalEvent.StaffRemoved;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.command.Rejected;
import org.jeevan.events.ErasedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HospitalTest {

    private static final HospitalIssued ISSUED =
            new HospitalIssued(CITY_HOSPITAL, "City Hospital", "1 Lake Road\nHyderabad", "desk@city.example", DOCTOR);
    private static final Object ISSUED_BY_ADMIN = new GenericEventMessage<>(ISSUED, BY_ADMIN.toMetaData());
    private static final IssueHospital ISSUE = issue("City Hospital", "1 Lake Road\nHyderabad", "desk@city.example");
    private static final AddStaff ADD_NURSE = new AddStaff(CITY_HOSPITAL, NURSE, "nurse.lata");
    private static final StaffAdded NURSE_ADDED = new StaffAdded(CITY_HOSPITAL, NURSE, "nurse.lata");

    private final FixtureConfiguration<Hospital> hospital = new AggregateTestFixture<>(Hospital.class);

    @Test
    void issues_a_hospital_that_waits_for_approval() {
        hospital.givenNoPriorActivity()
                .when(ISSUE, BY_ADMIN.toMetaData())
                .expectEvents(ISSUED)
                .expectState(it -> assertThat(it.approved()).isFalse())
                .expectState(it -> assertThat(it.employs(DOCTOR)).isTrue())
                .expectState(it -> assertThat(it.employs(NURSE)).isFalse());
    }

    @Test
    void issues_once_when_asked_twice() {
        hospital.given(ISSUED_BY_ADMIN)
                .when(ISSUE, BY_ADMIN.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refuses_another_name_under_the_same_id() {
        hospital.given(ISSUED_BY_ADMIN)
                .when(issue("Lake Hospital", "1 Lake Road\nHyderabad", "desk@city.example"))
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void refuses_an_address_that_would_add_a_mail_header() {
        hospital.givenNoPriorActivity()
                .when(issue("City Hospital", "1 Lake Road", "desk@city.example\r\nBcc: x@y.z"))
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(INVALID_FIELD, "email"));
    }

    @Test
    void refuses_a_hospital_without_a_name_or_a_place() {
        for (String field : List.of("name", "address")) {
            new AggregateTestFixture<>(Hospital.class)
                    .givenNoPriorActivity()
                    .when(issue(
                            field.equals("name") ? "" : "City Hospital",
                            field.equals("address") ? " " : "1 Lake Road",
                            "desk@city.example"))
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(INVALID_FIELD, field));
        }
    }

    @Test
    void lets_an_auditor_approve() {
        hospital.given(ISSUED_BY_ADMIN)
                .when(new ApproveHospital(CITY_HOSPITAL), BY_FIRST_AUDITOR.toMetaData())
                .expectEvents(new HospitalApproved(CITY_HOSPITAL))
                .expectState(it -> assertThat(it.approved()).isTrue());
    }

    @Test
    void approves_once_when_asked_twice() {
        hospital.given(ISSUED_BY_ADMIN, new HospitalApproved(CITY_HOSPITAL))
                .when(new ApproveHospital(CITY_HOSPITAL), BY_FIRST_AUDITOR.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void lets_neither_the_issuer_nor_the_hospital_approve() {
        for (Actor actor : List.of(BY_ADMIN, new Actor(Actor.Role.AUDITOR, null, ADMIN), BY_DOCTOR, Actor.SYSTEM)) {
            new AggregateTestFixture<>(Hospital.class)
                    .given(ISSUED_BY_ADMIN)
                    .when(new ApproveHospital(CITY_HOSPITAL), actor.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(NO_ACCESS));
        }
    }

    @Test
    void takes_in_staff_named_by_its_own_people() {
        hospital.given(ISSUED_BY_ADMIN)
                .when(ADD_NURSE, BY_DOCTOR.toMetaData())
                .expectEvents(NURSE_ADDED)
                .expectState(it -> assertThat(it.employs(NURSE)).isTrue());
    }

    @Test
    void adds_once_when_asked_twice() {
        hospital.given(ISSUED_BY_ADMIN, NURSE_ADDED)
                .when(ADD_NURSE, BY_DOCTOR.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void lets_neither_the_admin_nor_another_hospital_add_staff() {
        for (Actor actor : List.of(BY_ADMIN, Actor.staff(LAKE_HOSPITAL, ANOTHER_ACCOUNT))) {
            new AggregateTestFixture<>(Hospital.class)
                    .given(ISSUED_BY_ADMIN)
                    .when(ADD_NURSE, actor.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(NO_ACCESS));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Nurse", "lata/admin", "lata rao", "lata\n"})
    void refuses_a_name_that_could_not_be_typed_at_log_in(String name) {
        hospital.given(ISSUED_BY_ADMIN)
                .when(new AddStaff(CITY_HOSPITAL, NURSE, name), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(INVALID_FIELD, "name"));
    }

    @Test
    void refuses_a_name_that_is_taken() {
        hospital.given(ISSUED_BY_ADMIN, NURSE_ADDED)
                .when(new AddStaff(CITY_HOSPITAL, ANOTHER_ACCOUNT, "nurse.lata"), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(CONFLICT, "name"));
    }

    @Test
    void refuses_a_second_name_for_the_same_person() {
        hospital.given(ISSUED_BY_ADMIN, NURSE_ADDED)
                .when(new AddStaff(CITY_HOSPITAL, NURSE, "lata"), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void refuses_the_hundred_and_fifty_first_person() {
        var history = new ArrayList<Object>(List.of(ISSUED_BY_ADMIN));
        for (int i = 0; i < 150; i++) {
            history.add(new StaffAdded(CITY_HOSPITAL, AccountId.random(), "person-" + i));
        }
        hospital.given(history)
                .when(ADD_NURSE, BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(CONFLICT));
    }

    @Test
    void refuses_everything_once_erased() {
        for (Object command : List.of(ISSUE, new ApproveHospital(CITY_HOSPITAL), ADD_NURSE)) {
            new AggregateTestFixture<>(Hospital.class)
                    .given(new ErasedEvent(CITY_HOSPITAL.value(), "hospital.issued"))
                    .when(command, BY_DOCTOR.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(ERASED));
        }
    }

    @Test
    void the_admin_suspends_and_restores_a_hospital() {
        hospital.given(ISSUED_BY_ADMIN)
                .when(new SuspendHospital(CITY_HOSPITAL), BY_ADMIN.toMetaData())
                .expectEvents(new HospitalSuspended(CITY_HOSPITAL))
                .expectState(it -> assertThat(it.suspended()).isTrue());
        new AggregateTestFixture<>(Hospital.class)
                .given(ISSUED_BY_ADMIN, new HospitalSuspended(CITY_HOSPITAL))
                .when(new SuspendHospital(CITY_HOSPITAL), BY_ADMIN.toMetaData())
                .expectNoEvents();
        new AggregateTestFixture<>(Hospital.class)
                .given(ISSUED_BY_ADMIN, new HospitalSuspended(CITY_HOSPITAL))
                .when(new RestoreHospital(CITY_HOSPITAL), BY_ADMIN.toMetaData())
                .expectEvents(new HospitalRestored(CITY_HOSPITAL))
                .expectState(it -> assertThat(it.suspended()).isFalse());
    }

    @Test
    void nobody_else_suspends_or_restores_it() {
        for (Object command : List.of(new SuspendHospital(CITY_HOSPITAL), new RestoreHospital(CITY_HOSPITAL))) {
            for (var actor : List.of(BY_DOCTOR, BY_FIRST_AUDITOR)) {
                new AggregateTestFixture<>(Hospital.class)
                        .given(ISSUED_BY_ADMIN, new HospitalSuspended(CITY_HOSPITAL))
                        .when(command, actor.toMetaData())
                        .expectNoEvents()
                        .expectExceptionDetails(Rejected.as(NO_ACCESS));
            }
        }
    }

    @Test
    void a_name_is_free_again_once_its_holder_was_removed() {
        hospital.given(ISSUED_BY_ADMIN, NURSE_ADDED)
                .when(new RemoveStaff(CITY_HOSPITAL, NURSE), BY_DOCTOR.toMetaData())
                .expectEvents(new StaffRemoved(CITY_HOSPITAL, NURSE))
                .expectState(it -> assertThat(it.employs(NURSE)).isFalse())
                .expectState(it -> assertThat(it.namedStaff()).isEmpty());
        new AggregateTestFixture<>(Hospital.class)
                .given(ISSUED_BY_ADMIN, NURSE_ADDED)
                .when(new RemoveStaff(CITY_HOSPITAL, NURSE), BY_ADMIN.toMetaData())
                .expectExceptionDetails(Rejected.as(NO_ACCESS));
    }

    private static IssueHospital issue(String name, String address, String email) {
        return new IssueHospital(CITY_HOSPITAL, name, address, email, DOCTOR);
    }
}
