package org.jeevan.command.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.DISCHARGE;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AuthorizeRead;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.access.VisibleRecords;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.record.Assessment.Verdict;
import org.jeevan.api.record.RecordCommand.AssessEssential;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection.Code;
import org.jeevan.command.Commands;
import org.jeevan.command.record.AssessmentController.AssessmentRequest;
import org.jeevan.web.SessionCookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Who may assess is who may see; nothing is sent before that is decided. */
class AssessmentControllerTest {

    private final List<CommandMessage<?>> sent = new ArrayList<>();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final Commands commands =
            new Commands(DefaultCommandGateway.builder().commandBus(bus).build());
    private AuthorizeRead asked;
    private ReadPermit permit =
            new ReadPermit(BY_DOCTOR, ASHA, Right.EMERGENCY, Scope.RECORDS, VisibleRecords.EVERYTHING);
    private final AssessmentController controller = new AssessmentController(commands, read -> {
        asked = read;
        if (permit == null) {
            throw CommandRejected.notFound();
        }
        return permit;
    });

    @BeforeEach
    void listen() {
        bus.subscribe(AssessEssential.class.getName(), command -> sent.add(command));
    }

    @Test
    void a_clinician_who_sees_the_record_disputes_in_his_own_name() {
        controller.dispute(request(), ASHA, DISCHARGE, "a1", new AssessmentRequest("Tested negative"));
        assertThat(asked).isEqualTo(new AuthorizeRead("session", ASHA, View.RECORD, DISCHARGE));
        assertThat(sent).singleElement().satisfies(command -> {
            assertThat(command.getPayload())
                    .isEqualTo(new AssessEssential(DISCHARGE, "a1", Verdict.DISPUTED, "Tested negative"));
            assertThat(Actor.fromMetaData(command.getMetaData())).isEqualTo(BY_DOCTOR);
        });
    }

    @Test
    void a_patient_confirms_without_a_word() {
        permit = new ReadPermit(BY_ASHA, ASHA, Right.OWN_DATA, Scope.RECORDS, VisibleRecords.EVERYTHING);
        controller.confirm(request(), null, DISCHARGE, "a1", null);
        assertThat(asked.patientId()).isNull();
        assertThat(sent).singleElement().satisfies(command -> assertThat(command.getPayload())
                .isEqualTo(new AssessEssential(DISCHARGE, "a1", Verdict.CONFIRMED, null)));
    }

    @Test
    void who_may_not_see_the_record_finds_nothing_to_assess() {
        permit = null;
        refuses();
        permit = new ReadPermit(
                BY_ASHA, ASHA, Right.OWN_DATA, Scope.UNTIL_IDENTITY_CONFIRMED, VisibleRecords.EVERYTHING);
        refuses();
    }

    private void refuses() {
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> controller.dispute(request(), null, DISCHARGE, "a1", new AssessmentRequest("")))
                .satisfies(refused -> assertThat(refused.rejection().code()).isEqualTo(Code.NOT_FOUND));
        assertThat(sent).isEmpty();
    }

    private static HttpServletRequest request() {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(SessionCookie.NAME, "session"));
        return request;
    }
}
