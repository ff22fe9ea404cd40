package org.jeevan.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.jeevan.api.Examples.BY_DOCTOR;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PeerRefusalsTest {

    private final List<Object> asked = new ArrayList<>();

    @Test
    void tells_the_command_side_who_was_refused() {
        new PeerRefusals(new Other(true)).refused(BY_DOCTOR);
        assertThat(asked).containsExactly(BY_DOCTOR);
    }

    @Test
    void a_call_is_refused_also_while_nobody_can_be_told() {
        assertThatCode(() -> new PeerRefusals(new Other(false)).refused(BY_DOCTOR))
                .doesNotThrowAnyException();
    }

    private final class Other implements Peers {

        private final boolean there;

        private Other(boolean there) {
            this.there = there;
        }

        @Override
        public <Q, A> A ask(Question<Q, A> kind, Q question) {
            if (!there) {
                throw new PeerUnavailableException("Nobody answers", null);
            }
            asked.add(question);
            return null;
        }

        @Override
        public <Q, A> void answer(Question<Q, A> kind, Function<Q, A> handler) {
            throw new UnsupportedOperationException();
        }
    }
}
