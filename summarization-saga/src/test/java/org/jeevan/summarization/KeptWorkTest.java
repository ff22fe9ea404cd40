package org.jeevan.summarization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.CONTENT;
import static org.jeevan.api.Examples.DISCHARGE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class KeptWorkTest {

    private static final Work WORK = new Work(DISCHARGE, ASHA, CONTENT.contentId(), "text/plain", 10, 1);

    private final Renewals renewals = new Renewals();

    @Test
    void a_record_is_kept_while_it_is_read_and_no_longer() throws Exception {
        try (var kept = KeptWork.of(renewals, WORK, settings("10m"))) {
            assertThat(kept).isNotNull();
            Thread.sleep(2_900);
        }
        assertThat(renewals.lengths).hasSize(2).containsOnly(Duration.ofSeconds(5));
        Thread.sleep(1_500);
        assertThat(renewals.lengths).hasSize(2);
    }

    @Test
    void a_renewal_that_nobody_hears_is_followed_by_the_next() throws Exception {
        renewals.unheard = true;
        try (var kept = KeptWork.of(renewals, WORK, settings("10m"))) {
            assertThat(kept).isNotNull();
            Thread.sleep(2_900);
        }
        assertThat(renewals.lengths).hasSize(2);
    }

    @Test
    void a_worker_that_hangs_does_not_keep_it_for_ever() throws Exception {
        try (var hanging = KeptWork.of(renewals, WORK, settings("7s"))) {
            assertThat(hanging).isNotNull();
            Thread.sleep(5_000);
        }
        assertThat(renewals.lengths)
                .as("until 7 s after it was taken up at the latest")
                .hasSize(1);
    }

    private static SummarizationSettings settings(String lease) {
        var said = Map.of("silence", "5s", "lease", lease, "reader-deadline", "1s");
        return new Binder(new MapConfigurationPropertySource(said))
                .bind("", SummarizationSettings.class)
                .get();
    }

    private static final class Renewals implements WorkQueue {

        private final List<Duration> lengths = new CopyOnWriteArrayList<>();
        private boolean unheard;

        @Override
        public void renew(Work work, Duration lease) {
            lengths.add(lease);
            if (unheard) {
                throw new IllegalStateException("away");
            }
        }

        @Override
        public Optional<Work> take(Duration lease) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void retry(Work work, Duration after) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(Work work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void awaitNews(Duration timeout) {
            throw new UnsupportedOperationException();
        }
    }
}
