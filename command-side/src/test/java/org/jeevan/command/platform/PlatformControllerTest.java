package org.jeevan.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.jeevan.api.platform.PlatformReport;
import org.jeevan.api.platform.SideReport;
import org.jeevan.api.platform.SideReport.Side;
import org.jeevan.api.platform.SideReporter;
import org.jeevan.peers.PeerUnavailableException;
import org.jeevan.peers.Peers;
import org.jeevan.peers.Question;
import org.jeevan.peers.ReportQuestions.Asked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class PlatformControllerTest {

    @Test
    void the_others_are_asked_and_the_one_that_does_not_answer_is_said_to_be_silent() {
        PlatformReport report = report(new QueryNodeAlone());
        assertThat(report.position()).isEqualTo(7);
        assertThat(report.sides()).extracting(SideReport::node).containsExactly("here", "there", null);
    }

    @Test
    void a_process_that_has_no_others_says_what_it_knows_itself() {
        assertThat(report(null).sides()).extracting(SideReport::node).containsExactly("here", null, null);
    }

    private static PlatformReport report(Peers peers) {
        var beans = new StaticListableBeanFactory();
        if (peers != null) {
            beans.addBean("peers", peers);
        }
        return new PlatformController(() -> 7, List.of(new Here()), beans.getBeanProvider(Peers.class))
                .platform()
                .getBody();
    }

    private static SideReport reportOf(Side side, String node) {
        return new SideReport(side, node, List.of(), null, null, List.of(), null, null);
    }

    private static final class Here implements SideReporter {

        @Override
        public Side side() {
            return Side.COMMAND;
        }

        @Override
        public SideReport report() {
            return reportOf(Side.COMMAND, "here");
        }
    }

    /** The saga is down. */
    private static final class QueryNodeAlone implements Peers {

        @Override
        public <Q, A> A ask(Question<Q, A> kind, Q question) {
            Side side = ((Asked) question).side();
            if (side == Side.SAGA) {
                throw new PeerUnavailableException("Nobody answers", null);
            }
            return kind.answer().cast(reportOf(side, "there"));
        }

        @Override
        public <Q, A> void answer(Question<Q, A> kind, Function<Q, A> handler) {
            throw new UnsupportedOperationException("It only asks");
        }
    }
}
