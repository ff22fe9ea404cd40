package org.jeevan.peers;

import org.jeevan.api.platform.SideReporter;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Tells how this side is, where the one who asks is another process. */
public final class ReportAnswers {

    private final Peers peers;
    private final SideReporter reporter;

    public ReportAnswers(Peers peers, SideReporter reporter) {
        this.peers = peers;
        this.reporter = reporter;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        peers.answer(ReportQuestions.of(reporter.side()), asked -> reporter.report());
    }
}
