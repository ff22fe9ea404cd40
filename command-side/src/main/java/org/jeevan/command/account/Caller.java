package org.jeevan.command.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jeevan.api.identity.AccountId;
import org.jeevan.command.login.KnownDevices;
import org.jeevan.command.login.KnownDevices.Device;
import org.jeevan.command.login.Network;
import org.jeevan.web.SessionCookie;

/** From where a request comes, as far as guessing goes. */
record Caller(String network, Optional<Device> device) {

    static final String DEVICE_COOKIE = "JEEVAN-DEVICE";

    static Caller of(HttpServletRequest request, KnownDevices devices) {
        return new Caller(
                Network.of(request.getRemoteAddr()), devices.read(SessionCookie.read(request, DEVICE_COOKIE)));
    }

    /** As whom failures are counted: a device that one of the accounts knows apart from strangers of its network. */
    String countedAs(Collection<AccountId> accounts) {
        return knownTo(accounts).map(known -> "device:" + known.id()).orElse(network);
    }

    /** As above, with all strangers, wherever they are, as one. */
    String countedFor(AccountId account) {
        return knownTo(List.of(account)).map(known -> "device:" + known.id()).orElse("stranger");
    }

    /** For what names no account: a device from which anybody has logged in apart from strangers of its network. */
    String anyDevice() {
        return device.map(known -> "device:" + known.id()).orElse(network);
    }

    private Optional<Device> knownTo(Collection<AccountId> accounts) {
        return device.filter(each -> accounts.stream().anyMatch(each::knows));
    }
}
