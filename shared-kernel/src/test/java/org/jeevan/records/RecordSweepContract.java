package org.jeevan.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jeevan.api.record.ContentId;
import org.junit.jupiter.api.Test;

/** What a sweep takes away and what it must leave, whatever the store is made of. */
abstract class RecordSweepContract extends OnEmptyStore {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void sweeps_old_contents_that_nobody_needs() throws IOException {
        ContentId needed = put();
        ContentId orphan = put();
        ContentId underWay = put();
        Instant yesterday = Instant.now().minusSeconds(86_400);
        tested.age(needed, yesterday);
        tested.age(orphan, yesterday);
        int swept = store.sweep(HOUR, needed::equals);
        assertThat(swept).isEqualTo(1);
        assertThat(tested.names()).containsExactlyInAnyOrder(needed.value(), underWay.value());
    }

    @Test
    void sweeps_what_a_crash_left_half_written_once_it_is_old() throws IOException {
        tested.leaveUnfinished();
        assertThat(store.sweep(HOUR, id -> true)).isZero();
        assertThat(tested.names()).hasSize(1);
        assertThat(store.sweep(HOUR.negated(), id -> true)).isEqualTo(1);
        assertThat(tested.names()).isEmpty();
    }

    @Test
    void leaves_an_upload_alone_that_is_still_under_way() throws IOException {
        store.put(REPORT, out -> {
            out.write(noise(20_000_000));
            assertThat(store.sweep(HOUR, id -> false)).isZero();
            out.write(noise(1));
        });
        assertThat(read(store, REPORT)).hasSize(20_000_000 + 1);
    }

    @Test
    void does_not_sweep_what_somebody_else_laid_there() throws IOException {
        tested.layForeign("read-me.txt");
        assertThat(store.sweep(HOUR.negated(), id -> false)).isZero();
        assertThat(tested.names()).containsExactly("read-me.txt");
    }

    private ContentId put() throws IOException {
        ContentId id = ContentId.random();
        store.put(id, out -> out.write(noise(10)));
        return id;
    }
}
