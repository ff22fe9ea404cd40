package org.jeevan.query;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** The token store of whichever file is current, which also remembers what the transaction under way stored. */
final class ReadModelTokens implements TokenStore {

    private static final int ONLY_SEGMENT = 0;

    /** So many events that changed nothing may have to be passed over again after a restart. */
    private static final int BEHIND_MAX = 1_000;

    private final Supplier<Generation> current;
    private final ThreadLocal<Long> stored = new ThreadLocal<>();
    private volatile long written = -BEHIND_MAX;

    ReadModelTokens(Supplier<Generation> current) {
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

    /** Events that changed nothing here are no reason to write: most are of this kind, and each commit takes its time. */
    @Override
    public void storeToken(TrackingToken token, String processorName, int segment) {
        long position = position(token).orElse(0L);
        if (current.get().transactions().isInUse() || position - written >= BEHIND_MAX) {
            tokens().storeToken(token, processorName, segment);
            written = position;
        }
        position(token).ifPresent(stored::set);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        tokens().initializeTokenSegments(processorName, segmentCount);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, TrackingToken initialToken) {
        tokens().initializeTokenSegments(processorName, segmentCount, initialToken);
    }

    @Override
    public void initializeSegment(TrackingToken token, String processorName, int segment) {
        tokens().initializeSegment(token, processorName, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public TrackingToken fetchToken(String processorName, int segment) {
        return tokens().fetchToken(processorName, segment);
    }

    /** Nobody else can have taken it. */
    @Override
    public void extendClaim(String processorName, int segment) {}

    @Override
    public void releaseClaim(String processorName, int segment) {
        tokens().releaseClaim(processorName, segment);
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        tokens().deleteToken(processorName, segment);
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return tokens().fetchSegments(processorName);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return tokens().retrieveStorageIdentifier();
    }

    private TokenStore tokens() {
        return current.get().tokens();
    }

    private static Optional<Long> position(TrackingToken token) {
        OptionalLong position = token == null ? OptionalLong.empty() : token.position();
        return position.isPresent() ? Optional.of(position.getAsLong()) : Optional.empty();
    }
}
