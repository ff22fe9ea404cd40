package org.jeevan.query;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the read side keeps its files, and how it takes in events.
 *
 * @param dataDir the platform's data folder; read models lie in its {@code read-models}
 * @param query what concerns this side alone
 */
@ConfigurationProperties("jeevan")
record QuerySettings(
        @DefaultValue("./data") Path dataDir, @DefaultValue Query query) {

    /**
     * @param eventsPerBatch events per transaction of a read model
     * @param patience how long a read waits until this node knows what its caller wrote
     */
    record Query(
            @DefaultValue("1000") int eventsPerBatch,
            @DefaultValue("500ms") Duration patience) {}

    Path readModels() {
        return dataDir.resolve("read-models");
    }

    int eventsPerBatch() {
        return query.eventsPerBatch();
    }
}
