package org.jeevan.command.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jeevan.api.platform.SideReport;

/** Counts what goes out and what does not, so that an admin sees a mail server that refuses. */
public final class CountedMailer implements Mailer {

    private final Mailer mailer;
    private final Clock clock;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private volatile Instant lastFailedAt;

    CountedMailer(Mailer mailer, Clock clock) {
        this.mailer = mailer;
        this.clock = clock;
    }

    @Override
    public void send(String to, Mail mail) {
        try {
            mailer.send(to, mail);
            sent.incrementAndGet();
        } catch (MailFailedException e) {
            failed.incrementAndGet();
            lastFailedAt = clock.instant();
            throw e;
        }
    }

    public SideReport.Mail report() {
        return new SideReport.Mail(mailer instanceof OutboxMailer, sent.get(), failed.get(), lastFailedAt);
    }
}
