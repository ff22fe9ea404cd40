package org.jeevan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ExposureTest {

    private static final Map<String, Object> READY =
            Map.of("jeevan.tls-terminated", "true", "spring.mail.host", "mail.example");

    @Test
    void nobody_but_this_machine_reaches_it_without_tls_or_a_mail_server() {
        for (String missing : READY.keySet()) {
            var settings = new TreeMap<>(READY);
            settings.remove(missing);
            ConfigurableEnvironment environment = environment(settings);
            Exposure.settle(environment);
            assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void refuses_an_address_that_would_expose_it() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Exposure.settle(environment(Map.of("server.address", "0.0.0.0"))))
                .withMessageContaining("would expose the platform");
        Exposure.settle(environment(Map.of("server.address", "127.0.0.1")));
    }

    @Test
    void refuses_to_run_in_earnest_without_both() {
        ConfigurableEnvironment inEarnest = environment(Map.of("spring.mail.host", "mail.example"));
        inEarnest.setActiveProfiles("prod");
        assertThatIllegalStateException()
                .isThrownBy(() -> Exposure.settle(inEarnest))
                .withMessageContaining("needs TLS");
        ConfigurableEnvironment ready = environment(READY);
        ready.setActiveProfiles("prod");
        Exposure.settle(ready);
        assertThat(ready.getProperty("server.address")).isNull();
    }

    private static ConfigurableEnvironment environment(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return environment;
    }
}
