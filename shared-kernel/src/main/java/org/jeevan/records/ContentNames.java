package org.jeevan.records;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jeevan.api.record.ContentId;

/** Tells the names that we gave from what else somebody laid beside them, which is not ours to delete. */
final class ContentNames {

    private static final Pattern CONTENT_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ContentNames() {}

    static Optional<ContentId> parse(String name) {
        return CONTENT_ID.matcher(name).matches() ? Optional.of(new ContentId(name)) : Optional.empty();
    }
}
