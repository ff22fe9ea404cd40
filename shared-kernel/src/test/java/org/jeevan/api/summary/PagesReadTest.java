package org.jeevan.api.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagesReadTest {

    @Test
    void counts_what_a_record_can_have() {
        assertThat(new PagesRead(3, 1, List.of(1, 3)).scanned()).containsExactly(1, 3);
        assertThat(new PagesRead(0, 0, null).scanned()).isEmpty();
    }

    @Test
    void refuses_more_pages_than_the_record_has() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PagesRead(2, 3, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new PagesRead(2, -1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new PagesRead(2, 1, List.of(1, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PagesRead(2, 0, List.of(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PagesRead(2, 0, List.of(0)));
    }
}
