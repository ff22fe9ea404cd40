package org.jeevan.command.eventstore;

import java.io.PrintStream;
import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jeevan.axonserver.AxonServerEvents;
import org.jeevan.axonserver.AxonServerLink;
import org.jeevan.axonserver.AxonServerSettings;
import org.jeevan.events.EventNames;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.store.DuplicateEventException;
import org.jeevan.files.DataFolder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** {@code move-to-axon-server} moves an embedded platform's events up; see {@link EventMove}. No key is asked for. */
public final class MoveToAxonServer {

    static final int SAME = 0;
    static final int NOT_DONE = 1;
    static final int DIFFERENT = 2;

    private static final String NAME = "move-to-axon-server";

    private MoveToAxonServer() {}

    public static boolean isAskedFor(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /** @return the exit code: 0 if both stores now hold the same, 1 if that was not reached, 2 if they hold different events */
    public static int run(String... arguments) {
        LoggingSystem.get(MoveToAxonServer.class.getClassLoader())
                .beforeInitialize(); // what is to be said is printed here
        return run(environment(arguments), System.out, System.err);
    }

    static int run(Environment environment, PrintStream out, PrintStream err) {
        Path dataDir = Path.of(environment.getProperty("jeevan.data-dir", "./data"));
        Path file = EmbeddedEvents.fileIn(dataDir);
        try (var source = EmbeddedEvents.open(file)) {
            DataFolder.lock(environment);
            var settings = Binder.get(environment).bindOrCreate("jeevan.axonserver", AxonServerSettings.class);
            out.printf("From %s to Axon Server at %s, context %s%n", file, settings.address(), settings.context());
            try (var link = AxonServerLink.open(NAME, settings, settings.patience())) {
                move(source, new AxonServerEvents(link, new EventSerializer(EventNames.ofJeevan())), out);
                MovedMark.set(dataDir, settings.address());
                return SAME;
            }
        } catch (DifferentEventsException different) {
            err.println(different.getMessage());
            err.println("The stores hold different events. Do not start a platform on this Axon Server.");
            return DIFFERENT;
        } catch (DuplicateEventException | EventStoreException brokenOff) {
            err.println(brokenOff.getMessage());
            err.println("Broken off. The same command goes on from there.");
            return NOT_DONE;
        } catch (UnfitEventException | IllegalStateException refused) {
            err.println(refused.getMessage());
            err.println("Nothing was moved.");
            return NOT_DONE;
        }
    }

    private static void move(EmbeddedEvents source, AxonServerEvents target, PrintStream out) {
        var outcome = new EventMove(source, target).run(new MoveConsole(out));
        var proof = outcome.comparison();
        out.printf("SHA-256 of the embedded store  %s%n", proof.source());
        out.printf("SHA-256 of Axon Server         %s%n", proof.target());
        out.printf(
                "All %d events are the same in both stores; %d were there before.%n",
                proof.events(), outcome.alreadyThere());
    }

    private static Environment environment(String... arguments) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
