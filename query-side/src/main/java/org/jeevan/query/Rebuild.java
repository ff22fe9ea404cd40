package org.jeevan.query;

import java.util.ArrayList;
import java.util.List;
import org.jeevan.query.Replay.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds read models anew beside those that serve, to take their place or to be compared with them. */
public final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final ReadModels models;
    private final List<ReadModelDefinition> definitions;
    private final Processors processors;
    private final Replay replay;

    Rebuild(ReadModels models, List<ReadModelDefinition> definitions, Processors processors, Replay replay) {
        this.models = models;
        this.definitions = definitions;
        this.processors = processors;
        this.replay = replay;
    }

    /** What came out for one read model: the number of its rows, and whether the fresh ones say the same. */
    public record Verified(String readModel, long rows, boolean same) {}

    /** Replaces the named read models, all if none is named, by fresh ones. The old ones serve until the moment of the change. */
    public synchronized void rebuild(List<String> names) {
        for (Target target : replayed(names)) {
            String name = target.model().name();
            processors.pausedWhile(name, () -> {
                replay.run(List.of(target), target.model().position());
                models.get(name).replaceWith(target.model());
            });
        }
    }

    /** Compares what the serving read models say with what the events say; changes nothing. */
    public synchronized List<Verified> verify(List<String> names) {
        var outcomes = new ArrayList<Verified>();
        for (Target target : replayed(names)) {
            String name = target.model().name();
            processors.pausedWhile(name, () -> outcomes.add(verify(target)));
            target.model().discard();
        }
        return outcomes;
    }

    private Verified verify(Target fresh) {
        ReadModel serving = models.get(fresh.model().name());
        replay.run(List.of(fresh), fresh.model().position(), serving.position());
        ReadModelDefinition definition = definition(serving.name());
        RowsDigest expected = RowsDigest.of(definition, fresh.model());
        return new Verified(serving.name(), expected.rows(), expected.equals(RowsDigest.of(definition, serving)));
    }

    /** Fresh read models, each as far as the one that serves was when this began. */
    private List<Target> replayed(List<String> names) {
        List<Target> targets = selected(names).stream()
                .map(each -> Target.of(each, models.get(each.name()).fresh()))
                .toList();
        long upTo = selected(names).stream()
                .mapToLong(each -> models.get(each.name()).position())
                .min()
                .orElse(0);
        Replay.Outcome outcome = replay.run(targets, 0, upTo);
        LOG.info(
                "Replayed {} events into {} read models: {} events/s",
                outcome.events(),
                targets.size(),
                outcome.eventsPerSecond());
        return targets;
    }

    private List<ReadModelDefinition> selected(List<String> names) {
        return names.isEmpty()
                ? definitions
                : names.stream().map(this::definition).toList();
    }

    private ReadModelDefinition definition(String name) {
        return definitions.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No read model is called " + name));
    }
}
