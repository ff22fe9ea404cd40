package org.jeevan.summarization;

import java.io.InputStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Starts this side alone, as the launcher starts all of them. */
final class StartingMain {

    private StartingMain() {}

    public static void main(String[] arguments) {
        SpringApplication.run(OneSide.class, arguments).close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(SummarizationConfiguration.class)
    static class OneSide {

        @Bean
        EventStorageEngine events() {
            return new InMemoryEventStorageEngine();
        }

        @Bean
        RecordContents contents() {
            return (content, record, patient) -> InputStream.nullInputStream();
        }

        @Bean
        SummaryAnswers answers() {
            return answer -> {};
        }
    }
}
