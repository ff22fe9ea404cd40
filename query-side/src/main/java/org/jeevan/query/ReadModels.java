package org.jeevan.query;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The read models of this node, opened together and closed together. */
public final class ReadModels implements AutoCloseable {

    private final Map<String, ReadModel> byName = new LinkedHashMap<>();

    /** @param folder where their files lie; made if it is missing */
    public ReadModels(Path folder, Collection<String> names) {
        for (String name : List.copyOf(names)) {
            var files = new GenerationFiles(folder, name);
            byName.put(name, new ReadModel(name, files, files.openLatest()));
        }
    }

    public ReadModel get(String name) {
        ReadModel model = byName.get(name);
        if (model == null) {
            throw new IllegalArgumentException("No read model is called " + name);
        }
        return model;
    }

    public Collection<ReadModel> all() {
        return List.copyOf(byName.values());
    }

    @Override
    public void close() {
        byName.values().forEach(ReadModel::close);
    }
}
