package org.jeevan.command.record;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jeevan.command.CommandSettings;
import org.jeevan.crypto.DataKeys;
import org.jeevan.records.FileRecordStore;
import org.jeevan.records.RecordContent;
import org.jeevan.records.RecordStore;
import org.jeevan.sqlite.Durability;
import org.jeevan.sqlite.SqliteFile;
import org.jeevan.sqlite.SqliteTokenStore;
import org.jeevan.sqlite.SqliteTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where records lie, and the processor that keeps what lies there in step with the events. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

    private static final int EVENTS_PER_TRANSACTION = 500;

    @Bean
    RecordStore recordStore(CommandSettings settings) {
        return new FileRecordStore(settings.dataDir().resolve("records"));
    }

    @Bean
    RecordContent recordContent(RecordStore store, DataKeys keys) {
        return new RecordContent(store, keys);
    }

    @Bean(destroyMethod = "close")
    ContentFile contentFile(CommandSettings settings) {
        return new ContentFile(SqliteFile.open(settings.dataDir().resolve("contents.db"), Durability.FULL));
    }

    /** The file, its transactions and its table belong together. */
    record ContentFile(SqliteFile file, SqliteTransactions transactions, ContentTable table) implements AutoCloseable {

        ContentFile(SqliteFile file) {
            this(file, new SqliteTransactions(file));
        }

        private ContentFile(SqliteFile file, SqliteTransactions transactions) {
            this(file, transactions, new ContentTable(transactions));
        }

        @Override
        public void close() {
            transactions.close();
            file.close();
        }
    }

    @Bean
    ConfigurerModule contentProcessor(ContentFile contents, DataKeys keys, RecordStore store) {
        var tokens = new SqliteTokenStore(contents.transactions(), JacksonSerializer.defaultSerializer());
        return configurer -> configurer
                .eventProcessing()
                .registerEventHandler(configuration -> new ContentKeeper(contents.table(), keys, store))
                .registerTokenStore(ContentKeeper.GROUP, configuration -> tokens)
                .registerTransactionManager(ContentKeeper.GROUP, configuration -> contents.transactions())
                .registerErrorHandler(ContentKeeper.GROUP, configuration -> PropagatingErrorHandler.instance())
                .registerListenerInvocationErrorHandler(
                        ContentKeeper.GROUP, configuration -> PropagatingErrorHandler.instance())
                .registerTrackingEventProcessor(
                        ContentKeeper.GROUP,
                        org.axonframework.config.Configuration::eventStore,
                        configuration -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                .andBatchSize(EVENTS_PER_TRANSACTION)
                                .andInitialTrackingToken(StreamableMessageSource::createTailToken));
    }
}
