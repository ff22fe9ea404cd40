package org.jeevan.query;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jeevan.api.DomainEvent;

/** What is needed to build one read model on any file: on the one that serves, or on a fresh one beside it. */
public interface ReadModelDefinition {

    /** Also the processing group, the file's name and the folder of its migrations. */
    String name();

    /** The object with the event handlers; it writes through this read model only. */
    Object projectionOn(ReadModel model);

    /** Events that change nothing here, on purpose. */
    Set<Class<? extends DomainEvent>> ignores();

    /** True where a gap would be worse than no answer: the projection then stops at an event that it cannot handle. */
    default boolean stopsAtPoison() {
        return false;
    }

    /** Every row with its content opened, in the order of its key; to compare two files, never to keep. */
    void plainRows(ReadModel model, Consumer<List<Object>> row);
}
