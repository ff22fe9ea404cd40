package org.jeevan.command.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jeevan.api.identity.AccountId;
import org.jeevan.crypto.TamperedException;

/**
 * Remembers in a sealed cookie who has logged in from a device: whoever did is counted apart from strangers, and no
 * guesser elsewhere can make that device wait. It proves nothing else.
 */
public class KnownDevices {

    public static final Duration REMEMBERED = Duration.ofDays(180);

    private static final String SEALED_AS = "log-in.known-device";
    private static final int ACCOUNTS_MAX = 20;
    private static final int COOKIE_CHARACTERS_MAX = 4_000;

    private final LogInFile file;
    private final LocalSecrets secrets;
    private final Clock clock;

    public KnownDevices(LogInFile file, LocalSecrets secrets, Clock clock) {
        this.file = file;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @param at when it last logged in from the device */
    public record Known(AccountId account, Instant at) {}

    /** @param id random; under it a known device's own failures are counted */
    public record Device(String id, List<Known> accounts, Instant until) {

        public boolean knows(AccountId account) {
            return accounts.stream().anyMatch(each -> each.account().equals(account));
        }
    }

    /** @param cookie may be null or anything at all: it came from outside */
    public Optional<Device> read(String cookie) {
        if (cookie == null || cookie.isEmpty() || cookie.length() > COOKIE_CHARACTERS_MAX) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cookie);
            return Optional.of(secrets.open(SEALED_AS, "", sealed, Device.class))
                    .filter(device -> clock.instant().isBefore(device.until()))
                    .map(this::withoutForgotten);
        } catch (IllegalArgumentException | TamperedException notOurs) {
            return Optional.empty();
        }
    }

    /** The cookie of a device from which this account has just logged in; the newest accounts stay. */
    public String remember(Optional<Device> device, AccountId account) {
        var accounts = new ArrayList<Known>(device.map(Device::accounts).orElse(List.of()));
        accounts.removeIf(each -> each.account().equals(account));
        accounts.addFirst(new Known(account, clock.instant()));
        var known = new Device(
                device.map(Device::id).orElseGet(() -> UUID.randomUUID().toString()),
                accounts.subList(0, Math.min(accounts.size(), ACCOUNTS_MAX)),
                clock.instant().plus(REMEMBERED));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.seal(SEALED_AS, "", known));
    }

    /** No device from which this account has logged in until now is known to it any more. */
    public void forget(AccountId account) {
        Instant now = clock.instant();
        file.write(connection -> {
            try (var insert =
                    connection.prepareStatement("INSERT OR REPLACE INTO forgotten_devices VALUES (?, ?, ?)")) {
                insert.setString(1, secrets.macHex(SEALED_AS, account.value()));
                insert.setLong(2, now.toEpochMilli());
                insert.setLong(3, now.plus(REMEMBERED).toEpochMilli());
                return insert.executeUpdate();
            }
        });
    }

    private Device withoutForgotten(Device device) {
        return new Device(
                device.id(),
                device.accounts().stream().filter(each -> !isForgotten(each)).toList(),
                device.until());
    }

    private boolean isForgotten(Known known) {
        return file.read(connection -> {
            try (var select =
                    connection.prepareStatement("SELECT 1 FROM forgotten_devices WHERE account_mac = ? AND at >= ?")) {
                select.setString(1, secrets.macHex(SEALED_AS, known.account().value()));
                select.setLong(2, known.at().toEpochMilli());
                return select.executeQuery().next();
            }
        });
    }
}
