package org.jeevan.launcher;

import java.io.IOException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jeevan.api.identity.Actor;
import org.jeevan.crypto.TamperedException;
import org.jeevan.records.ContentMissingException;
import org.jeevan.records.RecordContent;
import org.jeevan.summarization.SummaryAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the sides where they ask for something that another one has. */
@Configuration(proxyBeanMethods = false)
class EmbeddedConfiguration {

    @Bean
    org.jeevan.query.RecordContents downloads(RecordContent contents) {
        return (location, patientId) -> {
            try {
                return contents.read(location.recordId(), location.content());
            } catch (ContentMissingException | TamperedException damaged) {
                throw new IOException("The stored record is damaged", damaged);
            }
        };
    }

    @Bean
    org.jeevan.summarization.RecordContents recordsToRead(RecordContent contents) {
        return (contentId, recordId, patientId) -> contents.read(recordId, contentId);
    }

    @Bean
    SummaryAnswers summaryAnswers(CommandGateway commands) {
        return answer -> commands.sendAndWait(new GenericCommandMessage<>(answer, Actor.SYSTEM.toMetaData()));
    }
}
