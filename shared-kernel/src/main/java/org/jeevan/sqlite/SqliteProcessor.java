package org.jeevan.sqlite;

import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.json.JacksonSerializer;

/**
 * A tracking processor whose position lies in the same file as what it keeps, so that both move in one transaction. An
 * error ends the batch, which is tried again: such a processor skips nothing.
 */
public final class SqliteProcessor {

    private static final int EVENTS_PER_TRANSACTION_MAX = 500;

    private SqliteProcessor() {}

    /** @param start where it begins the first time, such as {@code StreamableMessageSource::createTailToken} */
    public static void register(
            EventProcessingConfigurer processing,
            String name,
            SqliteTransactions transactions,
            Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> start) {
        var tokens = new SqliteTokenStore(transactions, JacksonSerializer.defaultSerializer());
        processing
                .registerTokenStore(name, configuration -> tokens)
                .registerTransactionManager(name, configuration -> transactions)
                .registerErrorHandler(name, configuration -> PropagatingErrorHandler.instance())
                .registerListenerInvocationErrorHandler(name, configuration -> PropagatingErrorHandler.instance())
                .registerTrackingEventProcessor(
                        name,
                        Configuration::eventStore,
                        configuration -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                .andBatchSize(EVENTS_PER_TRANSACTION_MAX)
                                .andInitialTrackingToken(start::apply));
    }
}
