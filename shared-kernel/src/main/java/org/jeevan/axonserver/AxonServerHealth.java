package org.jeevan.axonserver;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while Axon Server is out of reach: nothing can be written or asked then. */
final class AxonServerHealth implements HealthIndicator {

    private final AxonServerLink link;

    AxonServerHealth(AxonServerLink link) {
        this.link = link;
    }

    @Override
    public Health health() {
        return link.isConnected() ? Health.up().build() : Health.down().build();
    }
}
