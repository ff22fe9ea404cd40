package org.jeevan.query.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DosesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 mg            | 500mg
            0.5 g b.i.d.      | 500 mg twice daily
            1,000 mg          | 1 g
            25 µg             | 0.025 mg
            25 mcg            | 25 micrograms
            40 mg p.o. daily  | 40 mg once a day
            40 mg OD          | 40mg by mouth q.d.
            10 mg q.h.s.      | 10 mg nightly
            200 mg q.8h.      | 200 mg three times a day
            5.0 mg            | 5 mg
            1 tab 500 mg      | 1 tablet 500mg
            10 mg TDS         | 10 mg t.i.d.
            """)
    void knows_two_ways_to_write_one_dose(String one, String other) {
        assertThat(Doses.key(one)).isEqualTo(Doses.key(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 mg            | 850 mg
            500 mg            | 500 mcg
            500 mg            | 500 g
            0.5 mg            | 5 mg
            500 mg daily      | 500 mg b.i.d.
            500 mg            | 500 mg at bedtime
            10 units          | 10 mg
            1 drop OD         | 1 drop daily
            320/12.5 daily    | 320/25 daily
            sliding scale     | 10 units
            """)
    void takes_nothing_for_the_same_that_might_not_be(String one, String other) {
        assertThat(Doses.key(one)).isNotEqualTo(Doses.key(other));
    }
}
