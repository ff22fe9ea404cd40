package org.jeevan.command;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jeevan.crypto.KeysFolder;

/**
 * What must not be undone by a back-up of the data that is older: a file of the keys folder, apart from the data, one line an
 * entry. Opaque ids and moments only.
 */
public abstract class KeptApart<E> {

    private final KeysFolder folder;
    private final String file;
    private final Function<String, E> parse;
    private final Function<E, Object> key;

    /** @param key of which there is one entry only */
    protected KeptApart(KeysFolder folder, String file, Function<String, E> parse, Function<E, Object> key) {
        this.folder = folder;
        this.file = file;
        this.parse = parse;
        this.key = key;
    }

    public final synchronized List<E> entries() {
        return folder.read(file).map(bytes -> new String(bytes, StandardCharsets.US_ASCII)).stream()
                .flatMap(String::lines)
                .map(parse)
                .toList();
    }

    /** Durable when this returns; the first entry of a key stays. */
    public final synchronized void add(E entry) {
        List<E> earlier = entries();
        if (earlier.stream().map(key).anyMatch(key.apply(entry)::equals)) {
            return;
        }
        var lines = new StringBuilder();
        earlier.forEach(one -> lines.append(one).append('\n'));
        folder.write(file, lines.append(entry).append('\n').toString().getBytes(StandardCharsets.US_ASCII));
    }
}
