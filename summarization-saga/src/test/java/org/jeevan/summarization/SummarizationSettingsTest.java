package org.jeevan.summarization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SummarizationSettingsTest {

    @Test
    void the_model_that_ships_computes_with_one_thread_and_another_with_all_cores() {
        assertThat(settings(Map.of()).threadsOfModel()).isEqualTo(1);
        assertThat(settings(Map.of("model", "large")).threadsOfModel())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(settings(Map.of("threads", "3")).threadsOfModel()).isEqualTo(3);
    }

    @Test
    void a_lease_must_outlast_a_reading_with_the_model_and_one_without() {
        assertThat(settings(Map.of("lease", "9m", "reader-deadline", "2m")).lease())
                .hasMinutes(9);
        assertThatThrownBy(() -> settings(Map.of("lease", "8m", "reader-deadline", "2m")))
                .hasStackTraceContaining("must outlast four reader-deadlines");
    }

    @Test
    void a_worker_must_be_heard_of_within_its_lease_but_need_not_hurry() {
        assertThat(settings(Map.of()).renewalEvery()).hasSeconds(5);
        assertThatThrownBy(() -> settings(Map.of("silence", "4s"))).hasStackTraceContaining("silence is from 5 s");
        assertThatThrownBy(() -> settings(Map.of("silence", "11m"))).hasStackTraceContaining("silence is from 5 s");
    }

    private static SummarizationSettings settings(Map<String, String> said) {
        return new Binder(new MapConfigurationPropertySource(said)).bindOrCreate("", SummarizationSettings.class);
    }
}
