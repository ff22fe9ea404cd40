package org.jeevan.command.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jeevan.files.DurableFiles;

/**
 * A file beside {@code events.db} that says that its events are in Axon Server. The embedded platform does not start where it
 * lies: both stores would go on from the same events in two directions, with one vault.
 */
final class MovedMark {

    static final String NAME = "events-are-in-axon-server";

    private MovedMark() {}

    /** Durable before this returns. Does nothing where it is already, or where there was no embedded store. */
    static void set(Path dataDir, String axonServer) {
        Path mark = dataDir.resolve(NAME);
        if (Files.exists(mark) || !Files.isRegularFile(EmbeddedEvents.fileIn(dataDir))) {
            return;
        }
        try {
            Path temporary = Files.createTempFile(dataDir, NAME, ".new");
            String text = """
                    The events of events.db were moved to the Axon Server at %s.
                    Start with the profile axonserver. Without it nothing starts on this folder while this file is here.
                    """.formatted(axonServer);
            DurableFiles.write(mark, text.getBytes(StandardCharsets.UTF_8), temporary);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(mark), e);
        }
    }

    /** @throws IllegalStateException where the mark is set */
    static void refuse(Path dataDir) {
        Path mark = dataDir.resolve(NAME);
        if (Files.exists(mark)) {
            throw new IllegalStateException("""
                    The events of %s are in Axon Server and go on there: start with the profile axonserver. \
                    Only if nothing has ever run on that Axon Server, remove %s and go on here""".formatted(EmbeddedEvents.fileIn(dataDir), mark));
        }
    }
}
