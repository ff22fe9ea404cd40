package org.jeevan.axonserver;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Axon Server is and how it is spoken to.
 *
 * @param address {@code host:port} of its gRPC port; several, separated by commas, are tried in turn
 * @param context the context whose events these are
 * @param token its access token; null where it asks for none
 * @param certificates a file of PEM certificates that its TLS certificate must lead to; null means no TLS
 * @param patience how long an answer of it is waited for
 */
@ConfigurationProperties("jeevan.axonserver")
public record AxonServerSettings(
        @DefaultValue("localhost:8124") String address,
        @DefaultValue("default") String context,
        String token,
        Path certificates,
        @DefaultValue("10s") Duration patience) {}
