package org.jeevan.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Who can reach the platform: nobody but this machine until it has TLS and a mail server, because without them passwords
 * travel in clear and codes lie in a folder.
 */
public final class Exposure {

    private static final String ADDRESS = "server.address";

    private Exposure() {}

    /** @throws IllegalStateException where the settings would expose it all the same, or {@code prod} lacks something */
    public static void settle(ConfigurableEnvironment environment) {
        boolean ready = hasTls(environment) && hasMail(environment);
        if (environment.acceptsProfiles(Profiles.of("prod")) && !ready) {
            throw new IllegalStateException("Profile prod needs TLS (server.ssl.*, or jeevan.tls-terminated=true behind"
                    + " a proxy that has it) and a mail server (spring.mail.host)");
        }
        String address = environment.getProperty(ADDRESS);
        if (!ready && address == null) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("loopback-only", Map.of(ADDRESS, "127.0.0.1")));
        } else if (!ready && !isLoopback(address)) {
            throw new IllegalStateException(
                    "server.address=%s would expose the platform without TLS or a mail server".formatted(address));
        }
    }

    private static boolean hasTls(ConfigurableEnvironment environment) {
        return environment.containsProperty("server.ssl.key-store")
                || environment.containsProperty("server.ssl.certificate")
                || environment.containsProperty("server.ssl.bundle")
                || environment.getProperty("jeevan.tls-terminated", Boolean.class, false);
    }

    private static boolean hasMail(ConfigurableEnvironment environment) {
        return environment.containsProperty("spring.mail.host");
    }

    public static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
