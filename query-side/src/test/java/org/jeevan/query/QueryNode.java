package org.jeevan.query;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.Examples;
import org.jeevan.api.identity.Actor;
import org.jeevan.crypto.MemoryDataKeys;
import org.jeevan.query.Replay.Target;

/** A read side without Spring: a store in memory and read models in a folder, which take in events when they are told to. */
public final class QueryNode implements AutoCloseable {

    public final MemoryDataKeys keys = new MemoryDataKeys();
    public final MemoryEvents events = new MemoryEvents(keys);
    public final List<ReadModelDefinition> definitions;
    public final ReadModels models;
    final Replay replay;
    private final List<Target> live = new ArrayList<>();
    private long taken;
    private boolean closed;

    public interface Definitions {
        List<ReadModelDefinition> with(MemoryDataKeys keys);
    }

    public QueryNode(Path folder) {
        this(folder, AllModels::with);
    }

    public QueryNode(Path folder, Definitions definitions) {
        this.definitions = definitions.with(keys);
        this.models = new ReadModels(
                folder, this.definitions.stream().map(ReadModelDefinition::name).toList());
        this.replay = new Replay(events, events.reader());
        this.definitions.forEach(each -> live.add(Target.of(each, models.get(each.name()))));
    }

    public ReadModelDefinition definition(String name) {
        return definitions.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public QueryNode happened(DomainEvent... happened) {
        return happenedBy(Examples.BY_DOCTOR, happened);
    }

    public QueryNode happenedBy(Actor actor, DomainEvent... happened) {
        for (DomainEvent event : happened) {
            events.append(event, actor, Examples.NOON.plus(Duration.ofMinutes(events.head())));
        }
        takeIn();
        return this;
    }

    public void takeIn() {
        taken = replay.run(live, taken).position();
    }

    /** As if the token had been lost: everything once more, into the same tables. */
    public void takeInEverythingAgain() {
        taken = 0;
        takeIn();
    }

    Processors processors() {
        var settings = new QuerySettings(Path.of("unused"), new QuerySettings.Query(500, Duration.ofMillis(500)));
        return new Processors(models, definitions, events, settings);
    }

    Rebuild rebuild(Processors processors) {
        return new Rebuild(models, definitions, processors, replay);
    }

    RowsDigest digest(String name) {
        return RowsDigest.of(definition(name), models.get(name));
    }

    static Instant minute(long events) {
        return Examples.NOON.plus(Duration.ofMinutes(events));
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            models.close();
        }
    }
}
