package org.jeevan.query;

import java.io.IOException;
import org.jeevan.api.summary.ProgressBoard;
import org.jeevan.crypto.TamperedException;
import org.jeevan.peers.PeerReadAuthorizer;
import org.jeevan.peers.PeerRefusals;
import org.jeevan.peers.PeerSessions;
import org.jeevan.peers.Peers;
import org.jeevan.peers.ReportAnswers;
import org.jeevan.query.timeline.PeerProgress;
import org.jeevan.records.ContentMissingException;
import org.jeevan.records.RecordContent;
import org.springframework.context.annotation.Bean;

/**
 * What the read side asks of other processes where it is one of its own. Imported by name and never found by scanning: in
 * one process with the others, they are there.
 */
class QueryNodeConfiguration {

    @Bean
    PeerSessions sessions(Peers peers) {
        return new PeerSessions(peers);
    }

    @Bean
    PeerReadAuthorizer readAuthorizer(Peers peers) {
        return new PeerReadAuthorizer(peers);
    }

    @Bean
    PeerRefusals roleRefusals(Peers peers) {
        return new PeerRefusals(peers);
    }

    @Bean
    ProgressBoard progressBoard() {
        return new ProgressBoard();
    }

    @Bean
    PeerProgress peerProgress(Peers peers, ProgressBoard board) {
        return new PeerProgress(peers, board);
    }

    @Bean
    ReportAnswers reportAnswers(Peers peers, QuerySideReporter reporter) {
        return new ReportAnswers(peers, reporter);
    }

    @Bean
    RecordContents downloads(RecordContent contents) {
        return (location, patientId) -> {
            try {
                return contents.read(location.recordId(), location.content());
            } catch (ContentMissingException | TamperedException damaged) {
                throw new IOException("The stored record is damaged", damaged);
            }
        };
    }
}
