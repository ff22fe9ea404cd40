package org.jeevan.command.access;

import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.IDEMPOTENCY_KEY_REUSED;
import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;
import static org.jeevan.api.rejection.Rejection.Code.NOT_FOUND;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jeevan.api.access.ConsentEvent.AccessGranted;
import org.jeevan.api.access.ConsentEvent.AccessRequested;
import org.jeevan.api.access.GrantScope;
import org.jeevan.api.access.VisibleRecords;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.GrantId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.rejection.CommandRejected;

/** One patient's consents: asked for, given, and ended. What has ended is forgotten here, the events keep it. */
final class Consents {

    /** A consent that nobody has to renew is a forgotten one. */
    private static final Duration LONGEST = Duration.ofDays(2 * 365);

    private static final int OPEN_REQUESTS_MAX = 20;
    private static final int GRANTS_MAX = 50;

    private final Map<GrantId, AccessRequested> requests = new LinkedHashMap<>();
    private final Map<GrantId, AccessGranted> grants = new LinkedHashMap<>();
    private final Set<GrantId> ended = new HashSet<>();

    /** Empty where the hospital has none; a consent of an account that is not the patient's any more is none. */
    Optional<VisibleRecords> visibleTo(
            HospitalId hospital, AccountId patientsAccount, Instant now, Set<RecordId> restricted) {
        return grants.values().stream()
                .filter(grant -> grant.hospitalId().equals(hospital))
                .filter(grant -> grant.consentedBy().equals(patientsAccount))
                .filter(grant -> now.isBefore(grant.until()))
                .map(grant -> visible(grant.scope(), hospital, restricted))
                .reduce(VisibleRecords::or);
    }

    /** @return false for a retry, which changes nothing */
    boolean isNewRequest(AccessRequested request, Instant now) {
        requireUntil(request.until(), now);
        request.scope().requireValid();
        if (request.equals(requests.get(request.grantId()))) {
            return false;
        }
        requireUnused(request.grantId());
        if (requests.size() >= OPEN_REQUESTS_MAX) {
            throw new CommandRejected(CONFLICT, "The patient has too many unanswered requests");
        }
        return true;
    }

    /** @return false for a retry, which changes nothing */
    boolean isNewGrant(AccessGranted grant, Instant now) {
        if (grant.equals(grants.get(grant.grantId()))) {
            return false;
        }
        requireUntil(grant.until(), now);
        grant.scope().requireValid();
        AccessRequested request = requests.get(grant.grantId());
        if (request == null) {
            requireUnused(grant.grantId());
        } else if (!request.hospitalId().equals(grant.hospitalId())) {
            throw new CommandRejected(CONFLICT, "Another hospital asked for this", "hospitalId");
        }
        if (running(now) >= GRANTS_MAX) {
            throw new CommandRejected(CONFLICT, "At most %d consents at a time".formatted(GRANTS_MAX));
        }
        return true;
    }

    /** @throws CommandRejected {@code not-found} where nobody asked for it */
    AccessRequested requireRequest(GrantId grantId) {
        return Optional.ofNullable(requests.get(grantId))
                .orElseThrow(() -> new CommandRejected(NOT_FOUND, "There is no such request any more"));
    }

    boolean isRequested(GrantId grantId) {
        return requests.containsKey(grantId);
    }

    boolean isGranted(GrantId grantId) {
        return grants.containsKey(grantId);
    }

    boolean hasEnded(GrantId grantId) {
        return ended.contains(grantId);
    }

    void requested(AccessRequested request) {
        requests.values().removeIf(earlier -> earlier.hospitalId().equals(request.hospitalId()));
        requests.put(request.grantId(), request);
    }

    void granted(AccessGranted grant) {
        requests.remove(grant.grantId());
        grants.put(grant.grantId(), grant);
    }

    void ended(GrantId grantId) {
        requests.remove(grantId);
        grants.remove(grantId);
        ended.add(grantId);
    }

    private long running(Instant now) {
        return grants.values().stream()
                .filter(grant -> now.isBefore(grant.until()))
                .count();
    }

    private void requireUnused(GrantId grantId) {
        boolean used = Stream.of(requests.keySet(), grants.keySet(), ended)
                .flatMap(Collection::stream)
                .anyMatch(grantId::equals);
        if (used) {
            throw new CommandRejected(IDEMPOTENCY_KEY_REUSED, "Used before for another consent");
        }
    }

    private static VisibleRecords visible(GrantScope scope, HospitalId hospital, Set<RecordId> restricted) {
        Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
        kinds.addAll(scope.kinds() == null ? EnumSet.allOf(RecordKind.class) : scope.kinds());
        return new VisibleRecords(hospital, kinds, Set.copyOf(scope.records()), restricted);
    }

    private static void requireUntil(Instant until, Instant now) {
        if (Objects.isNull(until) || !until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw new CommandRejected(INVALID_FIELD, "A moment within the next two years", "until");
        }
    }
}
