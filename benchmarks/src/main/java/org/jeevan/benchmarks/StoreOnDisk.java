package org.jeevan.benchmarks;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.jeevan.command.eventstore.SqliteEventStorageEngine;
import org.jeevan.command.vault.Vault;
import org.jeevan.command.vault.VaultDataKeys;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.KeystoreVault;
import org.jeevan.events.EventNames;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.store.EncryptingEventStore;
import org.jeevan.query.ReadModelDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** The event store with its keys, and the read models that there are, without anything else of the platform. */
final class StoreOnDisk implements AutoCloseable {

    private final Vault vault;
    private final SqliteEventStorageEngine engine;
    private final EventReader reader;
    private final EncryptingEventStore events;
    private final AnnotationConfigApplicationContext readModels = new AnnotationConfigApplicationContext();

    StoreOnDisk(Path folder) {
        vault = Vault.open(folder.resolve(Vault.FILE));
        DataKeys keys =
                new VaultDataKeys(vault, KeystoreVault.openOrCreate(folder.resolve("keys"), Optional.of("benchmark")));
        var serializer = new EventSerializer(EventNames.ofJeevan());
        reader = new EventReader(serializer, keys);
        engine = SqliteEventStorageEngine.open(folder.resolve("events.db"), serializer, reader);
        events = new EncryptingEventStore(engine, keys);
        readModels.registerBean(DataKeys.class, () -> keys);
        readModels.register(Found.class);
        readModels.refresh();
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "org.jeevan.query",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ReadModelDefinition.class))
    static class Found {}

    SqliteEventStorageEngine engine() {
        return engine;
    }

    EventReader reader() {
        return reader;
    }

    EncryptingEventStore events() {
        return events;
    }

    Collection<ReadModelDefinition> readModels() {
        return readModels.getBeansOfType(ReadModelDefinition.class).values();
    }

    @Override
    public void close() {
        readModels.close();
        engine.close();
        vault.close();
    }
}
