package org.jeevan.query;

import java.io.IOException;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jeevan.api.summary.ProgressBoard;
import org.jeevan.axonserver.AxonServerConfiguration;
import org.jeevan.crypto.TamperedException;
import org.jeevan.peers.ForgottenKeys;
import org.jeevan.peers.PeerDataKeys;
import org.jeevan.peers.PeerReadAuthorizer;
import org.jeevan.peers.PeerSessions;
import org.jeevan.peers.Peers;
import org.jeevan.records.ContentMissingException;
import org.jeevan.records.RecordContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What the read side asks of other processes where it is one of its own; in one process with them, they are there. */
@Configuration(proxyBeanMethods = false)
@Profile(AxonServerConfiguration.PROFILE)
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
    ForgottenKeys forgottenKeys(StreamableMessageSource<TrackedEventMessage<?>> events, PeerDataKeys keys) {
        return new ForgottenKeys(events, keys);
    }

    @Bean
    ProgressBoard progressBoard() {
        return new ProgressBoard();
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
