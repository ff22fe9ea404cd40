package org.jeevan.launcher.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jeevan.launcher.ServedPaths;
import org.jeevan.launcher.matrix.AccessMatrix.Row;
import org.jeevan.launcher.matrix.AccessMatrix.Who;
import org.junit.jupiter.api.Test;

class AccessMatrixTest {

    private static final List<Row> ROWS = AccessMatrix.rows();

    @Test
    void every_handler_has_a_row_and_no_row_is_of_none() {
        assertThat(ROWS.stream().map(Row::key).filter(key -> key.contains(" /api/v1/") && !key.endsWith("/nothing")))
                .containsExactlyInAnyOrderElementsOf(ServedPaths.all().keySet());
    }

    @Test
    void an_admin_gets_nothing_of_any_patient() {
        assertThat(ROWS)
                .filteredOn(row -> row.path().startsWith("/api/v1/patients/")
                        || row.path().startsWith("/api/v1/audit/")
                        || row.path().startsWith("/api/v1/patient-lookups"))
                .allSatisfy(row ->
                        assertThat(row.expected().get(Who.ADMIN)).as(row.key()).isEqualTo(403));
    }

    @Test
    void nobody_gets_anything_of_any_patient() {
        assertThat(ROWS)
                .filteredOn(row -> row.path().startsWith("/api/v1/patients/"))
                .allSatisfy(row ->
                        assertThat(row.expected().get(Who.NOBODY)).as(row.key()).isEqualTo(401));
    }

    @Test
    void a_right_that_is_over_is_worth_no_more_than_none() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row.expected().get(Who.EXPIRED))
                    .as(row.key())
                    .isEqualTo(row.expected().get(Who.STAFF));
            assertThat(row.expected().get(Who.REVOKED))
                    .as(row.key())
                    .isEqualTo(row.expected().get(Who.STAFF));
        });
    }
}
