package org.jeevan.peers;

import static org.jeevan.peers.CommandSideQuestions.CURRENT_DATA_KEY;
import static org.jeevan.peers.CommandSideQuestions.DATA_KEYS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.crypto.DataKey;
import org.jeevan.crypto.DataKeyId;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.KeyDestroyedException;
import org.jeevan.crypto.KeyVault;
import org.jeevan.crypto.KeyVaultException;
import org.jeevan.crypto.TamperedException;
import org.jeevan.crypto.WrappedDataKey;
import org.jeevan.peers.CommandSideQuestions.KeyIds;
import org.jeevan.peers.CommandSideQuestions.Keys;
import org.jeevan.peers.CommandSideQuestions.Subject;

/**
 * The command side's data keys in another process: they come wrapped, are unwrapped by this process's own key vault, stay
 * in memory only, and go when {@link #forget} says that their subject is no more.
 */
public final class PeerDataKeys implements DataKeys {

    private static final int CACHED_MAX = 50_000;
    private static final int IDS_PER_QUESTION = 1_000;

    private final Peers peers;
    private final KeyVault keyVault;
    private final Cache<DataKeyId, Held> byId =
            Caffeine.newBuilder().maximumSize(CACHED_MAX).build();
    private final Cache<Name, DataKeyId> bySubject =
            Caffeine.newBuilder().maximumSize(CACHED_MAX).build();
    private final Cache<DataKeyId, Boolean> destroyed =
            Caffeine.newBuilder().maximumSize(CACHED_MAX).build();

    /** A key may arrive after its subject was forgotten: the event comes first, and the vault's deletion after it. */
    private final Cache<Name, Boolean> forgotten =
            Caffeine.newBuilder().maximumSize(CACHED_MAX).build();

    public PeerDataKeys(Peers peers, KeyVault keyVault) {
        this.peers = peers;
        this.keyVault = keyVault;
    }

    private record Name(String kind, String id) {

        static Name of(KeySubject subject) {
            return new Name(subject.kind(), subject.id());
        }
    }

    /** @param parent null where there is none */
    private record Held(DataKey key, Name subject, Name parent) {}

    @Override
    public DataKey current(KeySubject subject) {
        DataKeyId known = bySubject.getIfPresent(Name.of(subject));
        return Optional.ofNullable(known)
                .flatMap(this::held)
                .or(() -> fetchCurrent(subject))
                .orElseThrow(() -> new KeyDestroyedException(subject));
    }

    @Override
    public Optional<DataKey> find(DataKeyId id) {
        Optional<DataKey> key = held(id);
        if (key.isPresent() || isGone(id)) {
            return key;
        }
        takeFrom(() -> peers.ask(DATA_KEYS, new KeyIds(List.of(id))));
        Optional<DataKey> fetched = held(id);
        if (fetched.isEmpty() && !isGone(id)) {
            throw new TamperedException("No data key %s was ever made here".formatted(id));
        }
        return fetched;
    }

    @Override
    public void prepare(Collection<DataKeyId> ids) {
        List<DataKeyId> missing = ids.stream()
                .distinct()
                .filter(id -> held(id).isEmpty() && !isGone(id))
                .limit(CACHED_MAX)
                .toList();
        for (int from = 0; from < missing.size(); from += IDS_PER_QUESTION) {
            int to = Math.min(missing.size(), from + IDS_PER_QUESTION);
            List<DataKeyId> some = missing.subList(from, to);
            takeFrom(() -> peers.ask(DATA_KEYS, new KeyIds(some)));
        }
    }

    /** Only the command side, which has the vault, can do this. */
    @Override
    public List<DataKeyId> destroy(KeySubject subject) {
        throw new UnsupportedOperationException("Keys are destroyed by the command side alone");
    }

    /** The event says that the subject's keys are destroyed: from now on this process has none of them, nor takes one. */
    public void forget(KeySubject subject) {
        forgotten.put(Name.of(subject), true);
    }

    private Optional<DataKey> held(DataKeyId id) {
        return Optional.ofNullable(byId.getIfPresent(id))
                .filter(held -> !isForgotten(held))
                .map(Held::key);
    }

    private boolean isGone(DataKeyId id) {
        Held held = byId.getIfPresent(id);
        return destroyed.getIfPresent(id) != null || (held != null && isForgotten(held));
    }

    private boolean isForgotten(Held held) {
        return forgotten.getIfPresent(held.subject()) != null
                || (held.parent() != null && forgotten.getIfPresent(held.parent()) != null);
    }

    private Optional<DataKey> fetchCurrent(KeySubject subject) {
        String parent = subject.parent().map(KeySubject::id).orElse(null);
        takeFrom(() -> peers.ask(CURRENT_DATA_KEY, new Subject(subject.kind(), subject.id(), parent)));
        return Optional.ofNullable(bySubject.getIfPresent(Name.of(subject))).flatMap(this::held);
    }

    /** Asks once more if the key-encryption key of the answer was destroyed, after a rotation, while it was under way. */
    private void takeFrom(Supplier<Keys> question) {
        try {
            take(question.get());
        } catch (KeyVaultException rotated) {
            take(question.get());
        }
    }

    /** Those that wrap others come first, so that each can be unwrapped with what is there. */
    private void take(Keys answer) {
        answer.destroyed().forEach(id -> destroyed.put(id, true));
        answer.keys().stream().filter(key -> key.wrappedBy().isEmpty()).forEach(this::take);
        answer.keys().stream().filter(key -> key.wrappedBy().isPresent()).forEach(this::take);
    }

    private void take(WrappedDataKey wrapped) {
        if (wrapped.wrappedBy().filter(this::isGone).isPresent()) {
            destroyed.put(wrapped.id(), true);
            return;
        }
        var subject = new Name(wrapped.kind(), wrapped.subject());
        Name parent = wrapped.parent() == null ? null : new Name(wrapped.parentKind(), wrapped.parent());
        byId.put(wrapped.id(), new Held(wrapped.unwrap(this, keyVault), subject, parent));
        bySubject.put(subject, wrapped.id());
    }
}
