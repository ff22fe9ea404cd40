package org.jeevan.command.platform;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jeevan.api.platform.PlatformReport;
import org.jeevan.api.platform.SideReport;
import org.jeevan.api.platform.SideReport.Side;
import org.jeevan.api.platform.SideReporter;
import org.jeevan.events.Head;
import org.jeevan.peers.PeerUnavailableException;
import org.jeevan.peers.Peers;
import org.jeevan.peers.ReportQuestions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the admin how all sides are: those of this process, and the others by asking them. */
@RestController
class PlatformController {

    private final Head head;
    private final List<SideReporter> here;
    private final ObjectProvider<Peers> peers;

    PlatformController(Head head, List<SideReporter> here, ObjectProvider<Peers> peers) {
        this.head = head;
        this.here = here;
        this.peers = peers;
    }

    @GetMapping("/api/v1/platform")
    ResponseEntity<PlatformReport> platform() {
        long position =
                head.position(); // before the others are asked, so that none seems behind only for having been asked
        List<SideReport> sides = Stream.of(Side.values()).map(this::report).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new PlatformReport(position, sides));
    }

    private SideReport report(Side side) {
        return here.stream()
                .filter(reporter -> reporter.side() == side)
                .map(SideReporter::report)
                .findFirst()
                .or(() -> Optional.ofNullable(peers.getIfAvailable()).map(others -> ask(others, side)))
                .orElseGet(() -> SideReport.silent(side));
    }

    private static SideReport ask(Peers others, Side side) {
        try {
            return others.ask(ReportQuestions.of(side), new ReportQuestions.Asked(side));
        } catch (PeerUnavailableException e) {
            return SideReport.silent(side);
        }
    }
}
