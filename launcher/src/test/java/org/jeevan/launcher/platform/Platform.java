package org.jeevan.launcher.platform;

import java.nio.file.Path;

/** A running platform, in one process or in several. Whoever starts one closes it. */
public interface Platform extends AutoCloseable {

    /** A browser that nobody has used yet. */
    Client client();

    Path keys();

    Outbox outbox();

    Disk disk();

    @Override
    void close();
}
