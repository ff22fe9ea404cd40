package org.jeevan.query.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jeevan.api.audit.Fact;
import org.jeevan.api.audit.Fact.About;
import org.jeevan.api.audit.Fact.State;

/** How each thing about one patient stands, and which of them an event has changed. */
final class Facts {

    private final Map<Thing, Fact> standing = new LinkedHashMap<>();
    private final Map<Thing, Fact> changed = new LinkedHashMap<>();

    private record Thing(About about, String id) {}

    void put(Fact fact) {
        var thing = new Thing(fact.about(), fact.id());
        if (!fact.equals(standing.put(thing, fact))) {
            changed.put(thing, fact);
        }
    }

    Optional<Fact> find(About about, String id) {
        return Optional.ofNullable(standing.get(new Thing(about, id)));
    }

    /** Oldest first. */
    List<Fact> all(About about, State state) {
        return all().stream()
                .filter(fact -> fact.about() == about && fact.state() == state)
                .toList();
    }

    List<Fact> all() {
        return List.copyOf(standing.values());
    }

    /** What was changed since this was last asked. */
    List<Fact> takeChanges() {
        List<Fact> changes = List.copyOf(changed.values());
        changed.clear();
        return changes;
    }
}
