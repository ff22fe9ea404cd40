package org.jeevan.command.vault;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.KeyKind;
import org.jeevan.crypto.RotatingVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces key-encryption and index key while they are in use: a new version, everything moved under it in the background,
 * the old one destroyed when nothing is left under it. That there are two versions says that a rotation is under way, so a
 * crash at any moment is resumed from what is there. See docs/adr/0017.
 */
public final class KeyRotations implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotations.class);
    private static final long AGAIN_AFTER_SECONDS = 60;

    private final Vault vault;
    private final RotatingVault keyVault;
    private final Clock clock;
    private final Map<KeyKind, Movement> movements = new EnumMap<>(KeyKind.class);
    private final Map<KeyKind, String> problems = new ConcurrentHashMap<>();
    private final ScheduledExecutorService background = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("key-rotation-", 1).daemon().factory());
    private final Movement.Steps afterStep;
    private volatile boolean closing;

    public KeyRotations(Vault vault, DataKeys keys, RotatingVault keyVault, Clock clock) {
        this(vault, keys, keyVault, clock, moved -> {});
    }

    /** @param afterStep for tests: told of each transaction, and may end the pass there */
    KeyRotations(Vault vault, DataKeys keys, RotatingVault keyVault, Clock clock, Movement.Steps afterStep) {
        this.vault = vault;
        this.keyVault = keyVault;
        this.clock = clock;
        this.afterStep = afterStep;
        movements.put(KeyKind.KEK, new KekMovement(vault, keys, keyVault));
        movements.put(KeyKind.INDEX, new IndexMovement(vault, keys, keyVault));
        for (KeyKind kind : KeyKind.values()) {
            learn(kind);
        }
    }

    /** What can be rotated while the platform runs. */
    public boolean canRotate(KeyKind kind) {
        return movements.containsKey(kind);
    }

    /** Goes on in the background with what a crash or a stop has cut. */
    public void resume() {
        movements.keySet().stream().filter(this::isRunning).forEach(this::inBackground);
    }

    /**
     * Begins a rotation in the background. While one of that kind runs, and for a request that began one already, nothing
     * new begins.
     */
    public synchronized void start(KeyKind kind, String request) {
        if (begin(kind, request)) {
            inBackground(kind);
        }
    }

    /** Returns when the old version is destroyed; also goes on with a rotation that was cut. */
    public synchronized void runToEnd(KeyKind kind) {
        if (!isRunning(kind)) {
            addVersion(kind);
        }
        finish(kind);
    }

    public List<Status> status() {
        return Stream.of(KeyKind.values()).map(this::status).toList();
    }

    public Status status(KeyKind kind) {
        return vault.read(connection -> {
            Map<Integer, Instant> since = VersionTable.knownSince(connection, kind);
            Movement movement = movements.get(kind);
            Map<Integer, Long> counts = movement == null ? Map.of() : movement.protectedBy(connection);
            List<Version> versions = keyVault.versions(kind).stream()
                    .map(version -> new Version(
                            version, since.get(version), movement == null ? null : counts.getOrDefault(version, 0L)))
                    .toList();
            return new Status(kind, versions, Optional.ofNullable(problems.get(kind)));
        });
    }

    /** @param problem the class of what ended the last try; it is tried again */
    public record Status(KeyKind kind, List<Version> versions, Optional<String> problem) {

        public boolean isRunning() {
            return versions.size() > 1;
        }

        /** Rows that are not yet under the newest version. */
        public long remaining() {
            return versions.stream()
                    .skip(1)
                    .mapToLong(version -> version.rows() == null ? 0 : version.rows())
                    .sum();
        }
    }

    /**
     * @param knownSince when the platform first used it
     * @param rows how many are under it; null where that is not counted
     */
    public record Version(int version, Instant knownSince, Long rows) {}

    private boolean isRunning(KeyKind kind) {
        return keyVault.versions(kind).size() > 1;
    }

    private boolean begin(KeyKind kind, String request) {
        if (vault.read(connection -> VersionTable.madeFor(connection, request)).isPresent()) {
            return false;
        }
        boolean running = isRunning(kind);
        int version = running ? keyVault.versions(kind).getFirst() : addVersion(kind);
        vault.write(connection -> {
            VersionTable.remember(connection, request, kind, version);
            return null;
        });
        return !running;
    }

    private int addVersion(KeyKind kind) {
        int version = keyVault.addVersion(kind);
        learn(kind);
        LOG.info("Key {}-{} is made: what its predecessor protects is moved under it", kind, version);
        return version;
    }

    private void learn(KeyKind kind) {
        vault.write(connection -> {
            for (int version : keyVault.versions(kind)) {
                VersionTable.addIfNew(connection, kind, version, clock.instant());
            }
            return null;
        });
    }

    private void inBackground(KeyKind kind) {
        background.execute(() -> attempt(kind));
    }

    private void attempt(KeyKind kind) {
        try {
            finish(kind);
            problems.remove(kind);
        } catch (RuntimeException e) {
            if (!closing) {
                problems.put(kind, e.getClass().getSimpleName());
                LOG.warn("The rotation of the {} key is tried again in a minute", kind, e);
                background.schedule(() -> attempt(kind), AGAIN_AFTER_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private void finish(KeyKind kind) {
        while (isRunning(kind)) {
            int newest = keyVault.versions(kind).getFirst();
            movements.get(kind).toVersion(newest, this::stepDone);
            if (retire(kind, newest)) {
                destroyBefore(kind, newest);
            }
        }
    }

    private void stepDone(int rows) {
        if (closing) {
            throw new IllegalStateException("Closing");
        }
        afterStep.done(rows);
    }

    /** False if somebody has stored something under an old version meanwhile: one more pass. */
    private boolean retire(KeyKind kind, int newest) {
        return vault.writeAndForget(connection -> {
            boolean unused = movements.get(kind).protectedBy(connection).keySet().stream()
                    .allMatch(version -> version >= newest);
            if (unused) {
                VersionTable.retireBefore(connection, kind, newest);
            }
            return unused;
        });
    }

    private void destroyBefore(KeyKind kind, int newest) {
        for (int version : new TreeSet<>(keyVault.versions(kind)).headSet(newest)) {
            keyVault.destroyVersion(kind, version);
            LOG.info("Key {}-{} is destroyed: nothing is under it any more", kind, version);
        }
    }

    @Override
    public void close() {
        closing = true;
        background.shutdownNow();
        try {
            background.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
