package org.jeevan.command.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ANOTHER_ACCOUNT;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jeevan.api.identity.AccountId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownDevicesTest {

    @TempDir
    private Path home;

    private LogInFixture logIn;
    private KnownDevices devices;

    @BeforeEach
    void open() {
        logIn = new LogInFixture(home);
        devices = new KnownDevices(logIn.file, logIn.secrets, logIn.clock);
    }

    @AfterEach
    void close() {
        logIn.close();
    }

    @Test
    void knows_who_logged_in_and_keeps_its_name_when_another_does() {
        var first = devices.read(devices.remember(Optional.empty(), ASHAS_ACCOUNT));
        var second = devices.read(devices.remember(first, ANOTHER_ACCOUNT));
        assertThat(second).hasValueSatisfying(device -> {
            assertThat(device.id()).isEqualTo(first.orElseThrow().id());
            assertThat(device.knows(ASHAS_ACCOUNT)).isTrue();
            assertThat(device.knows(ANOTHER_ACCOUNT)).isTrue();
            assertThat(device.knows(AccountId.random())).isFalse();
        });
    }

    @Test
    void forgets_after_half_a_year_and_all_but_the_newest_twenty() {
        String cookie = devices.remember(Optional.empty(), ASHAS_ACCOUNT);
        for (int i = 0; i < 20; i++) {
            cookie = devices.remember(devices.read(cookie), AccountId.random());
        }
        assertThat(devices.read(cookie).orElseThrow().knows(ASHAS_ACCOUNT)).isFalse();
        assertThat(cookie.length()).isLessThan(3_000); // browsers keep 4,096 bytes
        logIn.clock.advance(Duration.ofDays(180));
        assertThat(devices.read(cookie)).isEmpty();
    }

    @Test
    void forgets_one_account_on_every_device_until_it_logs_in_there_again() {
        var known = devices.read(devices.remember(Optional.empty(), ASHAS_ACCOUNT));
        String cookie = devices.remember(known, ANOTHER_ACCOUNT);
        devices.forget(ASHAS_ACCOUNT);
        var device = devices.read(cookie);
        assertThat(device.orElseThrow().knows(ASHAS_ACCOUNT)).isFalse();
        assertThat(device.orElseThrow().knows(ANOTHER_ACCOUNT)).isTrue();
        logIn.clock.advance(Duration.ofSeconds(1));
        assertThat(devices.read(devices.remember(device, ASHAS_ACCOUNT)))
                .hasValueSatisfying(
                        again -> assertThat(again.knows(ASHAS_ACCOUNT)).isTrue());
    }

    @Test
    void knows_nothing_of_a_cookie_that_is_not_its_own() {
        String cookie = devices.remember(Optional.empty(), ASHAS_ACCOUNT);
        String changed = (cookie.charAt(30) == 'A' ? cookie.substring(0, 30) + 'B' : cookie.substring(0, 30) + 'A')
                + cookie.substring(31);
        for (String wrong : new String[] {null, "", "x", "%%%", changed, "A".repeat(5_000)}) {
            assertThat(devices.read(wrong)).isEmpty();
        }
    }
}
