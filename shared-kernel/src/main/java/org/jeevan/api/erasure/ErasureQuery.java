package org.jeevan.api.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jeevan.api.access.ReadPermit;
import org.jspecify.annotations.Nullable;

/** What can be asked about forgetting a patient. */
public sealed interface ErasureQuery {

    /** Answers an {@code ErasureView}. */
    record FindErasure(ReadPermit permit) implements ErasureQuery {}

    /**
     * @param requestedAt null, like {@code due}, where nothing is asked for
     * @param held whether a law or a court wants the data kept: then nothing is erased when it is due
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ErasureView(
            @Nullable Instant requestedAt, @Nullable Instant due, boolean held) {

        public static final ErasureView NONE = new ErasureView(null, null, false);
    }
}
