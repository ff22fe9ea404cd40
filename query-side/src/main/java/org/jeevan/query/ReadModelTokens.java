package org.jeevan.query;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** The token store of whichever file is current, which also remembers what the transaction under way stored. */
final class ReadModelTokens implements TokenStore {

    private static final int ONLY_SEGMENT = 0;

    private final Supplier<TokenStore> current;
    private final ThreadLocal<Long> stored = new ThreadLocal<>();

    ReadModelTokens(Supplier<TokenStore> current) {
        this.current = current;
    }

    /** The position that this thread stored since it last asked. */
    Optional<Long> takeStored() {
        Long position = stored.get();
        stored.remove();
        return Optional.ofNullable(position);
    }

    /** Before its processor ever ran there is none. */
    Optional<Long> latest(String processor) {
        if (fetchSegments(processor).length == 0) {
            return Optional.empty();
        }
        return position(fetchToken(processor, ONLY_SEGMENT));
    }

    void store(String processor, TrackingToken token) {
        if (fetchSegments(processor).length == 0) {
            initializeTokenSegments(processor, 1, token);
            position(token).ifPresent(stored::set);
        } else {
            storeToken(token, processor, ONLY_SEGMENT);
        }
    }

    @Override
    public void storeToken(TrackingToken token, String processorName, int segment) {
        current.get().storeToken(token, processorName, segment);
        position(token).ifPresent(stored::set);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        current.get().initializeTokenSegments(processorName, segmentCount);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, TrackingToken initialToken) {
        current.get().initializeTokenSegments(processorName, segmentCount, initialToken);
    }

    @Override
    public void initializeSegment(TrackingToken token, String processorName, int segment) {
        current.get().initializeSegment(token, processorName, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public TrackingToken fetchToken(String processorName, int segment) {
        return current.get().fetchToken(processorName, segment);
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        current.get().releaseClaim(processorName, segment);
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        current.get().deleteToken(processorName, segment);
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return current.get().fetchSegments(processorName);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return current.get().retrieveStorageIdentifier();
    }

    private static Optional<Long> position(TrackingToken token) {
        OptionalLong position = token == null ? OptionalLong.empty() : token.position();
        return position.isPresent() ? Optional.of(position.getAsLong()) : Optional.empty();
    }
}
