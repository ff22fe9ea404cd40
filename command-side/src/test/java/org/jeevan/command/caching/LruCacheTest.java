package org.jeevan.command.caching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LruCacheTest {

    private final LruCache cache = new LruCache(2);

    @Test
    void gives_back_what_was_put() {
        cache.put("asha", 1);
        assertThat(cache.<String, Integer>get("asha")).isEqualTo(1);
        assertThat(cache.containsKey("asha")).isTrue();
    }

    @Test
    void keeps_the_first_of_two_that_must_not_replace() {
        assertThat(cache.putIfAbsent("asha", 1)).isTrue();
        assertThat(cache.putIfAbsent("asha", 2)).isFalse();
        assertThat(cache.<String, Integer>get("asha")).isEqualTo(1);
    }

    @Test
    void forgets_what_is_removed() {
        cache.put("asha", 1);
        assertThat(cache.remove("asha")).isTrue();
        assertThat(cache.remove("asha")).isFalse();
        assertThat(cache.<String, Integer>get("asha")).isNull();
    }

    @Test
    void keeps_no_more_entries_than_it_may() {
        for (int i = 0; i < 100; i++) {
            cache.put("patient " + i, i);
        }
        assertThat(cache.size()).isLessThanOrEqualTo(2);
    }
}
