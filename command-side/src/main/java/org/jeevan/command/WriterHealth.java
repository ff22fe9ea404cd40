package org.jeevan.command;

import org.jeevan.sqlite.GroupCommitWriter;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down once a commit of the file failed: only a restart makes it writable again. */
public final class WriterHealth {

    private WriterHealth() {}

    public static HealthIndicator of(GroupCommitWriter writer) {
        return () -> (writer.isPoisoned() ? Health.down() : Health.up())
                .withDetail("commits", writer.commits())
                .build();
    }
}
