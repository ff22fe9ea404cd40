package org.jeevan.axonserver;

import org.jeevan.crypto.KeyVault;
import org.jeevan.peers.SealedMessages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to Axon Server, and the other processes behind it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AxonServerSettings.class)
public class AxonServerPeersConfiguration {

    @Bean
    AxonServerLink axonServerLink(@Value("${spring.application.name}") String component, AxonServerSettings settings) {
        return AxonServerLink.open(component, settings);
    }

    @Bean
    AxonServerPeers peers(AxonServerLink link, KeyVault keyVault) {
        return new AxonServerPeers(link, new SealedMessages(keyVault.transportKey()));
    }

    @Bean
    AxonServerHealth axonServerHealth(AxonServerLink link) {
        return new AxonServerHealth(link);
    }
}
