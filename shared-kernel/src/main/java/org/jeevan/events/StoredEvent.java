package org.jeevan.events;

/**
 * An event exactly as it lies in the store.
 *
 * @param position its place in the global order; the first is 1
 * @param aggregateType null, like the aggregate's id, for an event of no aggregate; its sequence is 0 then
 * @param name the stored name of the payload
 * @param epochMillis when it was recorded
 * @param metadata JSON, in clear
 * @param payload sealed; see {@link org.jeevan.crypto.Envelope}
 */
@SuppressWarnings("ArrayRecordComponent") // rows are passed on, never compared
public record StoredEvent(
        long position,
        String eventId,
        String aggregateType,
        String aggregateId,
        long sequence,
        String name,
        String revision,
        long epochMillis,
        byte[] metadata,
        byte[] payload) {

    public boolean ofAggregate() {
        return aggregateType != null;
    }
}
