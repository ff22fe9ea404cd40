package org.jeevan.peers;

import java.time.Clock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jeevan.crypto.KeyVault;
import org.jeevan.events.EventNames;
import org.jeevan.files.Folders;
import org.jeevan.records.RecordContent;
import org.jeevan.records.RecordStore;
import org.jeevan.records.RecordStoreConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** What a process has that is not the command side: the command side's keys, and the records where they lie. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Folders.class)
@Import(RecordStoreConfiguration.class)
public class PeerConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    EventNames eventNames() {
        return EventNames.ofJeevan();
    }

    /** It must be there: only {@code keys init} makes one. */
    @Bean
    KeyVault keyVault(Folders folders, Environment environment) {
        return VaultProperties.open(environment, folders);
    }

    @Bean
    PeerDataKeys dataKeys(Peers peers, KeyVault keyVault) {
        return new PeerDataKeys(peers, keyVault);
    }

    @Bean
    ForgottenKeys forgottenKeys(StreamableMessageSource<TrackedEventMessage<?>> events, PeerDataKeys keys) {
        return new ForgottenKeys(events, keys);
    }

    @Bean
    RecordContent recordContent(RecordStore store, PeerDataKeys keys) {
        return new RecordContent(store, keys);
    }
}
