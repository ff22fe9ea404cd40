package org.jeevan.command.record;

import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jeevan.api.PlainText;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.record.Assessment.Verdict;
import org.jeevan.api.record.RecordCommand.AssessEssential;
import org.jeevan.api.record.RecordEvent.EssentialAssessed;
import org.jeevan.api.rejection.CommandRejected;

/** Which items a record's summary has, and the last word of each person on each of them. */
class Assessments {

    private static final int REASON_CHARACTERS_MAX = 500;

    /** A record's events are replayed to decide about it, so nobody may add to them without end. */
    private static final int WORDS_OF_ONE_PERSON_MAX = 20;

    private Set<String> itemIds = Set.of();
    private final Map<Place, Word> lastWords = new HashMap<>();

    private record Place(AccountId person, String itemId) {}

    private record Word(Verdict verdict, String reason, int number) {}

    void found(Set<String> ids) {
        itemIds = ids;
    }

    void assessed(EssentialAssessed event, AccountId person) {
        lastWords.merge(
                new Place(person, event.itemId()),
                new Word(event.verdict(), event.reason(), 1),
                (last, next) -> new Word(next.verdict(), next.reason(), last.number() + 1));
    }

    /**
     * False for a retry.
     *
     * @param reason as {@link #reason} gave it
     * @throws CommandRejected {@code not-found} if the summary has no such item
     */
    boolean isNews(AssessEssential command, String reason, AccountId person) {
        if (command.itemId() == null || !itemIds.contains(command.itemId())) {
            throw CommandRejected.notFound();
        }
        Word last = lastWords.get(new Place(person, command.itemId()));
        if (last == null) {
            return true;
        }
        if (last.verdict() == command.verdict() && Objects.equals(last.reason(), reason)) {
            return false;
        }
        if (last.number() >= WORDS_OF_ONE_PERSON_MAX) {
            throw new CommandRejected(CONFLICT, "Disputed and confirmed too often by the same person");
        }
        return true;
    }

    /** Stripped; null where an item is confirmed without one. */
    static String reason(AssessEssential command) {
        int least = command.verdict() == Verdict.DISPUTED ? 1 : 0;
        String reason = PlainText.lines(command.reason(), least, REASON_CHARACTERS_MAX, "A reason", "reason");
        return reason.isEmpty() ? null : reason;
    }
}
