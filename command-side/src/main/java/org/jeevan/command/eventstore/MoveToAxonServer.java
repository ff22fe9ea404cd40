package org.jeevan.command.eventstore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.axonserver.AxonServerEventStorageEngine;
import org.jeevan.axonserver.AxonServerLink;
import org.jeevan.axonserver.AxonServerSettings;
import org.jeevan.crypto.DataKey;
import org.jeevan.crypto.DataKeyId;
import org.jeevan.crypto.DataKeys;
import org.jeevan.events.EventNames;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.files.DataFolder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** {@code move-to-axon-server} moves an embedded platform's events up; see {@link EventMove}. It opens none of them. */
public final class MoveToAxonServer {

    private static final String NAME = "move-to-axon-server";
    private static final long TELL_EACH = 10_000;

    private MoveToAxonServer() {}

    public static boolean isAskedFor(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /** @throws IllegalStateException if a platform runs on the data folder, or there is no store in it */
    public static void run(String... arguments) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        ConfigurationPropertySources.attach(environment);
        Path file = Path.of(environment.getProperty("jeevan.data-dir", "data")).resolve("events.db");
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("There is no embedded event store %s".formatted(file));
        }
        DataFolder.lock(environment);
        var settings = Binder.get(environment).bindOrCreate("jeevan.axonserver", AxonServerSettings.class);
        var serializer = new EventSerializer(EventNames.ofJeevan());
        var sealed = new EventReader(serializer, new NoKeys());
        try (var link = AxonServerLink.open(NAME, settings);
                var target = AxonServerEventStorageEngine.open(link, serializer, sealed);
                var source = SqliteEventStorageEngine.open(file, serializer, sealed)) {
            var outcome = new EventMove(source, target, target::append).run(MoveToAxonServer::tell);
            System.out.printf(
                    "%d events are the same in both stores (%d were there before): SHA-256 %s%n",
                    outcome.events(), outcome.alreadyThere(), outcome.sha256());
        }
    }

    private static void tell(long position) {
        if (position % TELL_EACH == 0) {
            System.out.printf("%d events copied%n", position);
        }
    }

    /** Nothing is decrypted on the way. */
    private static final class NoKeys implements DataKeys {

        @Override
        public DataKey current(KeySubject subject) {
            throw new UnsupportedOperationException("No event is opened on the way");
        }

        @Override
        public Optional<DataKey> find(DataKeyId id) {
            throw new UnsupportedOperationException("No event is opened on the way");
        }

        @Override
        public List<DataKeyId> destroy(KeySubject subject) {
            throw new UnsupportedOperationException("No event is opened on the way");
        }

        @Override
        public void prepare(Collection<DataKeyId> ids) {
            throw new UnsupportedOperationException("No event is opened on the way");
        }
    }
}
