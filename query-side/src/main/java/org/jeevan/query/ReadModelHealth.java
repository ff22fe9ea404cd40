package org.jeevan.query;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** How far each read model has come, what it had to set aside, and whether it stands still. */
final class ReadModelHealth implements HealthIndicator {

    private final ReadModels models;

    ReadModelHealth(ReadModels models) {
        this.models = models;
    }

    /** Down while a projection stands; events set aside are told, but the others still serve. */
    @Override
    public Health health() {
        boolean standing = models.all().stream().anyMatch(ReadModel::isStopped);
        Health.Builder health = standing ? Health.down() : Health.up();
        for (ReadModel model : models.all()) {
            health.withDetail(
                    model.name(),
                    Map.of(
                            "position", model.position(),
                            "setAside", model.setAside().count(),
                            "stopped", model.isStopped()));
        }
        return health.build();
    }

    void bindTo(MeterRegistry meters) {
        for (ReadModel model : models.all()) {
            Gauge.builder("jeevan.read.model.position", model, ReadModel::position)
                    .tag("model", model.name())
                    .register(meters);
            Gauge.builder("jeevan.read.model.set.aside", model, each -> each.setAside()
                            .count())
                    .tag("model", model.name())
                    .register(meters);
        }
    }
}
