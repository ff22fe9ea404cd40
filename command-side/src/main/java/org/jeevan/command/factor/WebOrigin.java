package org.jeevan.command.factor;

import java.net.URI;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the web application is served, as browsers see it: a passkey is made for that host, and answers on that origin
 * only. Without a setting it is this machine, for whoever tries the platform out; an exposed one has to say.
 */
@Component
class WebOrigin {

    private static final String SETTING = "jeevan.origin";

    private final Environment environment;

    WebOrigin(Environment environment) {
        this.environment = environment;
        configured().ifPresent(WebOrigin::requireOrigin);
    }

    /** Scheme, host and port; empty where passkeys cannot be had. */
    Optional<String> value() {
        return configured().or(this::ofThisMachine);
    }

    static String hostOf(String origin) {
        return URI.create(origin).getHost();
    }

    private Optional<String> configured() {
        return Optional.ofNullable(environment.getProperty(SETTING)).filter(origin -> !origin.isBlank());
    }

    /** The port is known once the server listens. */
    private Optional<String> ofThisMachine() {
        boolean tls = environment.getProperty("jeevan.tls-terminated", Boolean.class, false)
                || environment.containsProperty("server.ssl.key-store")
                || environment.containsProperty("server.ssl.certificate")
                || environment.containsProperty("server.ssl.bundle");
        return tls
                ? Optional.empty()
                : Optional.ofNullable(environment.getProperty("local.server.port"))
                        .map(port -> "http://localhost:" + port);
    }

    private static void requireOrigin(String origin) {
        URI uri = URI.create(origin);
        boolean secure = "https".equals(uri.getScheme()) || "localhost".equals(uri.getHost());
        boolean bare = uri.getHost() != null && uri.getRawPath().isEmpty() && uri.getRawQuery() == null;
        if (!secure || !bare) {
            throw new IllegalStateException(
                    "%s=%s is no origin such as https://jeevan.example.org".formatted(SETTING, origin));
        }
    }
}
