package org.jeevan.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.NOON;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AuthorizeRead;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.platform.SideReport;
import org.jeevan.api.platform.SideReport.Place;
import org.jeevan.api.platform.SideReport.Side;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.api.rejection.Rejection.Code;
import org.jeevan.crypto.MemoryDataKeys;
import org.jeevan.crypto.TamperedException;
import org.jeevan.peers.CommandSideQuestions.SessionId;
import org.jeevan.web.SignedIn;
import org.junit.jupiter.api.Test;

class SealedMessagesTest {

    private static final AuthorizeRead READ = new AuthorizeRead("the-session", PatientId.random(), View.TIMELINE, null);

    private final SealedMessages messages = new SealedMessages(MemoryDataKeys.randomKey());

    @Test
    void a_question_comes_as_it_was_asked_and_is_not_readable_on_the_way() {
        byte[] sealed = messages.sealQuestion(CommandSideQuestions.AUTHORIZE_READ, "m1", READ);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain("the-session", READ.patientId().value());
        assertThat(messages.openQuestion(CommandSideQuestions.AUTHORIZE_READ, "m1", sealed))
                .isEqualTo(READ);
    }

    @Test
    void refuses_a_question_under_another_name_or_in_another_message() {
        byte[] sealed = messages.sealQuestion(CommandSideQuestions.SIGNED_IN, "m1", new SessionId("the-session"));
        assertThatThrownBy(() -> messages.openQuestion(CommandSideQuestions.SIGNED_IN, "m2", sealed))
                .isInstanceOf(TamperedException.class);
        assertThatThrownBy(() -> messages.openQuestion(CommandSideQuestions.AUTHORIZE_READ, "m1", sealed))
                .isInstanceOf(TamperedException.class);
    }

    @Test
    void refuses_a_question_as_its_own_answer() {
        byte[] sealed = messages.sealQuestion(CommandSideQuestions.SIGNED_IN, "m1", new SessionId("the-session"));
        assertThatThrownBy(() -> messages.openAnswer(CommandSideQuestions.SIGNED_IN, "m1", sealed))
                .isInstanceOf(TamperedException.class);
    }

    @Test
    void refuses_what_a_process_with_other_keys_sealed() {
        byte[] sealed = new SealedMessages(MemoryDataKeys.randomKey())
                .sealQuestion(CommandSideQuestions.AUTHORIZE_READ, "m1", READ);
        assertThatThrownBy(() -> messages.openQuestion(CommandSideQuestions.AUTHORIZE_READ, "m1", sealed))
                .isInstanceOf(TamperedException.class);
    }

    @Test
    void whoever_is_signed_in_arrives_with_what_he_may_not() {
        var limited = new SignedIn("s", BY_ASHA, ASHA, "Asha", false, true, NOON);
        byte[] sealed = messages.sealAnswer(CommandSideQuestions.SIGNED_IN, "m1", limited);
        assertThat(messages.openAnswer(CommandSideQuestions.SIGNED_IN, "m1", sealed))
                .isEqualTo(limited);
    }

    @Test
    void what_a_side_reports_arrives_whole() {
        var report = new SideReport(
                Side.SAGA,
                "host-2",
                List.of(new SideReport.Processor("summaries", 7, false, 0)),
                new SideReport.Work(1, 2, 3),
                null,
                List.of(new SideReport.Storage(Place.WORK, 4_096, NOON)),
                new SideReport.Disk(5, 6),
                null);
        var kind = ReportQuestions.of(Side.SAGA);
        byte[] question = messages.sealQuestion(kind, "m1", new ReportQuestions.Asked(Side.SAGA));
        assertThat(messages.openQuestion(kind, "m1", question).side()).isEqualTo(Side.SAGA);
        assertThat(messages.openAnswer(kind, "m1", messages.sealAnswer(kind, "m1", report)))
                .isEqualTo(report);
    }

    @Test
    void an_answer_may_be_nothing() {
        byte[] sealed = messages.sealAnswer(CommandSideQuestions.SIGNED_IN, "m1", null);
        assertThat(messages.openAnswer(CommandSideQuestions.SIGNED_IN, "m1", sealed))
                .isNull();
    }

    @Test
    void a_rejection_arrives_as_one() {
        var rejection = new Rejection(Code.NOT_FOUND, "There is no such thing", "recordId");
        byte[] sealed = messages.sealRejection(CommandSideQuestions.AUTHORIZE_READ, "m1", rejection);
        assertThatThrownBy(() -> messages.openAnswer(CommandSideQuestions.AUTHORIZE_READ, "m1", sealed))
                .isInstanceOfSatisfying(CommandRejected.class, rejected -> assertThat(rejected.rejection())
                        .isEqualTo(rejection));
    }
}
