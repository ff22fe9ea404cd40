package org.jeevan.peers;

import java.util.List;
import org.jeevan.api.access.AuthorizeRead;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.record.RecordCommand.CompleteSummary;
import org.jeevan.api.record.RecordCommand.FailSummary;
import org.jeevan.crypto.DataKeyId;
import org.jeevan.crypto.WrappedDataKey;
import org.jeevan.web.SignedIn;

/** What the command side is asked by the others. */
public final class CommandSideQuestions {

    /** The one step that decides and records a read. */
    public static final Question<AuthorizeRead, ReadPermit> AUTHORIZE_READ =
            new Question<>("authorize-read", AuthorizeRead.class, ReadPermit.class);

    /** Who is behind a session; null where nobody is. */
    public static final Question<SessionId, SignedIn> SIGNED_IN =
            new Question<>("signed-in", SessionId.class, SignedIn.class);

    /** The wrapped keys with these ids, and those that wrap them. */
    public static final Question<KeyIds, Keys> DATA_KEYS = new Question<>("data-keys", KeyIds.class, Keys.class);

    /** A subject's current key, wrapped, made if there is none; and the one that wraps it. No keys: it was destroyed. */
    public static final Question<Subject, Keys> CURRENT_DATA_KEY =
            new Question<>("current-data-key", Subject.class, Keys.class);

    /** A worker's answer for a record; what comes back says that it is durable, or why it is not wanted. */
    public static final Question<SummaryAnswer, Void> SUMMARIZED =
            new Question<>("summarized", SummaryAnswer.class, Void.class);

    /** Somebody called what his role may not; it is counted. */
    public static final Question<Actor, Void> REFUSED = new Question<>("refused", Actor.class, Void.class);

    private CommandSideQuestions() {}

    /** @param value as in the cookie; anything at all, since it came from outside */
    public record SessionId(String value) {}

    /** One of the two is null. */
    public record SummaryAnswer(CompleteSummary completed, FailSummary failed) {}

    public record KeyIds(List<DataKeyId> ids) {}

    /** A key subject in the form that the vault names it; no parent: null. */
    public record Subject(String kind, String id, String parent) {}

    /** @param destroyed of the wanted ones; one that is neither here nor there was never made */
    public record Keys(List<WrappedDataKey> keys, List<DataKeyId> destroyed) {}
}
