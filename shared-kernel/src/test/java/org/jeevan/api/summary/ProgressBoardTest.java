package org.jeevan.api.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.CORRECTED_DISCHARGE;
import static org.jeevan.api.Examples.DISCHARGE;

import java.util.ArrayList;
import java.util.List;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.summary.ProgressEvent.Stage;
import org.junit.jupiter.api.Test;

class ProgressBoardTest {

    private static final ProgressEvent STORED = ProgressEvent.of(DISCHARGE, Stage.STORED);
    private static final ProgressEvent THIRD_PAGE = new ProgressEvent(DISCHARGE, Stage.READING, 3, 7);
    private static final ProgressEvent DONE = ProgressEvent.of(DISCHARGE, Stage.DONE);

    private final ProgressBoard board = new ProgressBoard();
    private final List<ProgressEvent> heard = new ArrayList<>();

    @Test
    void tells_the_last_word_first_and_then_what_follows() {
        board.publish(STORED);
        board.publish(THIRD_PAGE);
        board.subscribe(DISCHARGE, heard::add);
        board.publish(DONE);
        assertThat(heard).containsExactly(THIRD_PAGE, DONE);
    }

    @Test
    void tells_nothing_of_other_records() {
        board.subscribe(CORRECTED_DISCHARGE, heard::add);
        board.publish(STORED);
        assertThat(heard).isEmpty();
    }

    @Test
    void tells_nothing_to_those_who_left_and_all_to_those_who_stayed() {
        List<ProgressEvent> stayed = new ArrayList<>();
        var left = board.subscribe(DISCHARGE, heard::add);
        board.subscribe(DISCHARGE, stayed::add);
        left.close();
        left.close();
        board.publish(STORED);
        assertThat(heard).isEmpty();
        assertThat(stayed).containsExactly(STORED);
    }

    @Test
    void lets_a_listener_leave_while_it_is_told() {
        var subscription = new ProgressBoard.Subscription[1];
        subscription[0] = board.subscribe(DISCHARGE, event -> subscription[0].close());
        board.subscribe(DISCHARGE, heard::add);
        board.publish(STORED);
        assertThat(heard).containsExactly(STORED);
    }

    @Test
    void forgets_the_eldest_word_of_many() {
        board.publish(STORED);
        for (int i = 0; i < 1_000; i++) {
            board.publish(ProgressEvent.of(RecordId.random(), Stage.STORED));
        }
        assertThat(board.lastOf(DISCHARGE)).isEmpty();
    }
}
