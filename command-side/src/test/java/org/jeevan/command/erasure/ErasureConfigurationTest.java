package org.jeevan.command.erasure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jeevan.command.CommandSettings;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ErasureConfigurationTest {

    @Test
    void with_peoples_own_data_nobody_has_less_than_thirty_days_to_cancel() {
        assertThatThrownBy(() -> check(Duration.ofDays(30).minusSeconds(1))).hasMessageContaining("30 days");
        assertThatCode(() -> check(Duration.ofDays(30))).doesNotThrowAnyException();
    }

    private static void check(Duration delay) {
        var settings = new CommandSettings(
                "admin@localhost", DataSize.ofMegabytes(1), delay, new CommandSettings.Passwords(null));
        new ErasureConfiguration().enoughTimeToCancel(settings).afterSingletonsInstantiated();
    }
}
