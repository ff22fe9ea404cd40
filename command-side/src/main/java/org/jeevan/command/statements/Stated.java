package org.jeevan.command.statements;

import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.IDEMPOTENCY_KEY_REUSED;
import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.StatementId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.statements.OwnStatement;
import org.jeevan.api.statements.OwnStatement.Kind;

/** What each account states of one patient. */
final class Stated {

    private static final int IN_FORCE_MAX = 100;

    /** A stream is replayed to decide about it, so nobody may add to it without end; a day's first list fits. */
    private static final int CHANGES_OF_ONE_DAY_MAX = 150;

    private final Map<Place, OwnStatement> made = new HashMap<>();
    private final Map<Place, OwnStatement> inForce = new LinkedHashMap<>();
    private final Map<AccountId, Changes> lastDays = new HashMap<>();

    private record Place(AccountId person, StatementId id) {}

    private record Changes(LocalDate day, int number) {}

    /**
     * False for a retry, also of what was changed or taken back since.
     *
     * @throws CommandRejected {@code idempotency-key-reused}, {@code conflict}
     */
    boolean isNews(AccountId person, StatementId id, OwnStatement statement, Instant now) {
        OwnStatement before = made.get(new Place(person, id));
        if (statement.equals(before)) {
            return false;
        }
        if (before != null) {
            throw new CommandRejected(IDEMPOTENCY_KEY_REUSED, "Stated before in other words");
        }
        requireFewChanges(person, now);
        if (of(person).count() >= IN_FORCE_MAX) {
            throw new CommandRejected(CONFLICT, "At most %d statements".formatted(IN_FORCE_MAX));
        }
        if (statement.kind() == Kind.NO_KNOWN_ALLERGIES
                && first(person, Kind.ALLERGY).isPresent()) {
            throw new CommandRejected(CONFLICT, "An allergy is stated: take it back first", "kind");
        }
        requireUnstated(person, statement);
        return true;
    }

    /**
     * False for a retry.
     *
     * @throws CommandRejected {@code not-found}, {@code invalid-field}, {@code conflict}
     */
    boolean isChange(AccountId person, StatementId id, OwnStatement statement, Instant now) {
        OwnStatement before =
                Optional.ofNullable(inForce.get(new Place(person, id))).orElseThrow(CommandRejected::notFound);
        if (before.equals(statement)) {
            return false;
        }
        if (before.kind() != statement.kind()) {
            throw new CommandRejected(INVALID_FIELD, "The kind stays: take it back and state it anew", "kind");
        }
        requireFewChanges(person, now);
        requireUnstated(person, statement);
        return true;
    }

    /**
     * False where it is taken back already. Nobody is kept from taking back what is wrong, however much was changed that day.
     *
     * @throws CommandRejected {@code not-found} where it was never stated
     */
    boolean isInForce(AccountId person, StatementId id) {
        var place = new Place(person, id);
        if (!made.containsKey(place)) {
            throw CommandRejected.notFound();
        }
        return inForce.containsKey(place);
    }

    Optional<StatementId> first(AccountId person, Kind kind) {
        return of(person)
                .filter(stated -> stated.getValue().kind() == kind)
                .map(stated -> stated.getKey().id())
                .findFirst();
    }

    void stated(AccountId person, StatementId id, OwnStatement statement, Instant at) {
        var place = new Place(person, id);
        made.putIfAbsent(place, statement);
        inForce.put(place, statement);
        lastDays.put(person, new Changes(dayOf(at), changesOn(dayOf(at), person) + 1));
    }

    void takenBack(AccountId person, StatementId id) {
        inForce.remove(new Place(person, id));
    }

    private Stream<Map.Entry<Place, OwnStatement>> of(AccountId person) {
        return inForce.entrySet().stream()
                .filter(stated -> stated.getKey().person().equals(person));
    }

    private void requireFewChanges(AccountId person, Instant now) {
        if (changesOn(dayOf(now), person) >= CHANGES_OF_ONE_DAY_MAX) {
            throw new CommandRejected(
                    CONFLICT, "At most %d changes in one day: please go on tomorrow".formatted(CHANGES_OF_ONE_DAY_MAX));
        }
    }

    private int changesOn(LocalDate day, AccountId person) {
        Changes last = lastDays.get(person);
        return last != null && last.day().equals(day) ? last.number() : 0;
    }

    private void requireUnstated(AccountId person, OwnStatement statement) {
        if (of(person).anyMatch(stated -> stated.getValue().equals(statement))) {
            throw new CommandRejected(CONFLICT, "This is stated already", "name");
        }
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
