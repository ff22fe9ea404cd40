package org.jeevan.command.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jeevan.api.Examples.NOON;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jeevan.api.platform.SideReport;
import org.jeevan.command.mail.Mailer.Mail;
import org.junit.jupiter.api.Test;

class CountedMailerTest {

    private static final Mail CODE = new Mail("Your code", "123456");

    private boolean refuses;
    private final CountedMailer mailer = new CountedMailer(this::deliver, Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void a_mail_that_is_refused_is_counted_and_its_sender_told_all_the_same() {
        mailer.send("asha@example.org", CODE);
        assertThat(mailer.report()).isEqualTo(new SideReport.Mail(false, 1, 0, null));
        refuses = true;
        assertThatExceptionOfType(MailFailedException.class).isThrownBy(() -> mailer.send("asha@example.org", CODE));
        assertThat(mailer.report()).isEqualTo(new SideReport.Mail(false, 1, 1, NOON));
    }

    private void deliver(String to, Mail mail) {
        if (refuses) {
            throw new MailFailedException(new IllegalStateException("554"));
        }
    }
}
