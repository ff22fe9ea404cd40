package org.jeevan.summarization;

import java.time.InstantSource;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jeevan.api.summary.ProgressBoard;
import org.jeevan.axonserver.AxonServerConfiguration;
import org.jeevan.files.Folders;
import org.jeevan.peers.Peers;
import org.jeevan.peers.ReportAnswers;
import org.jeevan.sqlite.SqliteProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** All of the summarization side. Whoever imports it provides {@link RecordContents}, {@link SummaryAnswers} and an event store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Folders.class, SummarizationSettings.class})
@Import({SummarySaga.class, SagaAnswers.class})
public class SummarizationConfiguration {

    @Bean
    SagaFile sagaFile(Folders folders) {
        return SagaFile.open(folders.dataDir().resolve("saga.db"), JacksonSerializer.defaultSerializer());
    }

    @Bean
    SagaStore<Object> summarySagaStore(SagaFile file) {
        return file.sagas();
    }

    /** Nobody of before works any more where all workers are of this process; of others, each lease ends by itself. */
    @Bean
    WorkTable workTable(SagaFile file, Environment environment) {
        var table = new WorkTable(file.transactions());
        if (!environment.acceptsProfiles(Profiles.of(AxonServerConfiguration.PROFILE))) {
            table.endAllLeases();
        }
        return table;
    }

    @Bean
    ProgressBoard progressBoard() {
        return new ProgressBoard();
    }

    /** An error ends the batch and it is tried again: an event that a saga skips would be a record without a summary. */
    @Bean
    ConfigurerModule summarizationProcessor(SagaFile file) {
        return configurer -> SqliteProcessor.register(
                configurer.eventProcessing(),
                SummarySaga.PROCESSOR,
                file.transactions(),
                StreamableMessageSource::createTailToken);
    }

    @Bean
    SummarizationWorkers summarizationWorkers(
            WorkTable table,
            RecordContents contents,
            SummaryAnswers answers,
            ProgressBoard board,
            SummarizationSettings settings,
            Folders folders) {
        WorkQueue queue = table.queue(InstantSource.system());
        return new SummarizationWorkers(
                Readers.of(settings, folders),
                settings.workers(),
                reader -> new SummarizationWorker(queue, contents, reader, answers, board::publish, settings));
    }

    @Bean
    SagaReporter sagaReporter(EventProcessingConfiguration processing, WorkTable table, Folders folders) {
        return new SagaReporter(processing, table, folders);
    }

    @Bean
    @Profile(AxonServerConfiguration.PROFILE)
    ReportAnswers reportAnswers(Peers peers, SagaReporter reporter) {
        return new ReportAnswers(peers, reporter);
    }
}
