package org.jeevan.command.account;

import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.mail.Mailer;
import org.jeevan.command.mail.Mailer.Mail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells people what has happened to what is theirs. It has happened, so a mail that cannot be sent stops nothing. */
@Component
public class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private final Mailer mailer;

    Notices(Mailer mailer) {
        this.mailer = mailer;
    }

    public void send(String email, Mail mail) {
        try {
            mailer.send(email, mail);
        } catch (CommandRejected unsent) {
            LOG.warn("Somebody could not be mailed about what has happened");
        }
    }
}
