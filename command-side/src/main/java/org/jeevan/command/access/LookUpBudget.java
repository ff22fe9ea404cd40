package org.jeevan.command.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.login.FailedTries;
import org.jeevan.command.login.FailedTries.Failures;
import org.jeevan.command.login.Sessions;
import org.jeevan.web.SignedIn;
import org.springframework.stereotype.Component;

/**
 * Keeps anybody from searching the index of numbers and cards: after five misses, none an hour after the one before, the person
 * proves once more who he is, which a stolen session cannot; and whoever does so again and again waits longer each time.
 */
@Component
class LookUpBudget {

    private static final String MISSES = "look-up";
    private static final String ALL_MISSES = "look-up-all";
    private static final int MISSES_MAX = 5;
    private static final int ALL_MISSES_FREE = 25;
    private static final int LOCKS = 64;

    private final FailedTries tries;
    private final Sessions sessions;
    private final Object[] locks = new Object[LOCKS];

    LookUpBudget(FailedTries tries, Sessions sessions) {
        this.tries = tries;
        this.sessions = sessions;
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    /**
     * What is found. One person looks one thing up after the other, so that many at once miss no more often.
     *
     * @throws CommandRejected {@code not-found}, {@code second-factor-required}, {@code too-many-attempts}
     */
    <T> T find(SignedIn person, Supplier<Optional<T>> search) {
        String subject = person.actor().person().value();
        synchronized (locks[Math.floorMod(subject.hashCode(), LOCKS)]) {
            requireBudget(person, subject);
            return search.get().orElseThrow(() -> missed(subject));
        }
    }

    private void requireBudget(SignedIn person, String subject) {
        tries.requireMayTry(ALL_MISSES, subject);
        Optional<Failures> spent = tries.failures(MISSES, subject).filter(misses -> misses.count() >= MISSES_MAX);
        if (spent.isEmpty()) {
            return;
        }
        boolean provenSince = sessions.provenAt(person.sessionId())
                .filter(proof -> proof.isAfter(spent.get().last()))
                .isPresent();
        if (!provenSince) {
            throw new CommandRejected(
                    Rejection.Code.SECOND_FACTOR_REQUIRED,
                    "Too many numbers or cards that nobody has; please prove who you are: /sessions/current/proofs");
        }
        tries.succeeded(MISSES, subject);
    }

    private CommandRejected missed(String subject) {
        tries.failed(MISSES, subject, Integer.MAX_VALUE);
        tries.failed(ALL_MISSES, subject, ALL_MISSES_FREE);
        return new CommandRejected(Rejection.Code.NOT_FOUND, "No patient with this number or card");
    }
}
