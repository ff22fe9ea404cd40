package org.jeevan.summarization;

import java.time.InstantSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jeevan.api.summary.ProgressBoard;
import org.jeevan.files.Folders;
import org.jeevan.sqlite.SqliteProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All of the summarization side. Whoever imports it provides {@link RecordContents}, an event store and a command bus. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Folders.class, SummarizationSettings.class})
@Import(SummarySaga.class)
public class SummarizationConfiguration {

    @Bean
    SagaFile sagaFile(Folders folders) {
        return SagaFile.open(folders.dataDir().resolve("saga.db"), JacksonSerializer.defaultSerializer());
    }

    @Bean
    SagaStore<Object> summarySagaStore(SagaFile file) {
        return file.sagas();
    }

    @Bean
    WorkTable workTable(SagaFile file) {
        return new WorkTable(file.transactions());
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
            CommandGateway commands,
            ProgressBoard board,
            SummarizationSettings settings,
            Folders folders) {
        return new SummarizationWorkers(
                table,
                Readers.of(settings, folders),
                settings.workers(),
                reader -> new SummarizationWorker(
                        table, contents, reader, commands, board, settings, InstantSource.system()));
    }
}
