package org.jeevan.events;

import org.axonframework.eventhandling.DomainEventData;

/** The same for an event of an aggregate. */
final class StoredDomainEventData extends StoredEventData implements DomainEventData<byte[]> {

    StoredDomainEventData(StoredEvent event) {
        super(event);
    }

    @Override
    public String getType() {
        return event.aggregateType();
    }

    @Override
    public String getAggregateIdentifier() {
        return event.aggregateId();
    }

    @Override
    public long getSequenceNumber() {
        return event.sequence();
    }
}
