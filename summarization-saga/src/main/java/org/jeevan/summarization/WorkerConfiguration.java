package org.jeevan.summarization;

import org.jeevan.api.summary.ProgressEvent;
import org.jeevan.files.Folders;
import org.jeevan.peers.PeerUnavailableException;
import org.jeevan.peers.Peers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Workers whose work table is in another process. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Folders.class, SummarizationSettings.class})
class WorkerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerConfiguration.class);

    @Bean
    SummarizationWorkers summarizationWorkers(
            Peers peers,
            RecordContents contents,
            SummaryAnswers answers,
            SummarizationSettings settings,
            Folders folders) {
        var queue = new PeerWork(peers);
        return new SummarizationWorkers(
                Readers.of(settings, folders),
                settings.workers(),
                reader -> new SummarizationWorker(
                        queue, contents, reader, answers, event -> tell(peers, event), settings));
    }

    /** Progress is told, not stored: what nobody hears is no loss. */
    private static void tell(Peers peers, ProgressEvent event) {
        try {
            peers.ask(WorkQuestions.TELL, event);
        } catch (PeerUnavailableException e) {
            LOG.debug("Nobody hears how far record {} is", event.recordId(), e);
        }
    }
}
