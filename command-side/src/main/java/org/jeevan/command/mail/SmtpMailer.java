package org.jeevan.command.mail;

import jakarta.mail.MessagingException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends through the configured SMTP server. */
class SmtpMailer implements Mailer {

    private final JavaMailSender sender;
    private final String from;

    SmtpMailer(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void send(String to, Mail mail) {
        try {
            sender.send(MimeMail.of(sender.createMimeMessage().getSession(), from, to, mail));
        } catch (MailException | MessagingException e) {
            throw new MailFailedException(e);
        }
    }
}
