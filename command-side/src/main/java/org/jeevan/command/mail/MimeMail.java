package org.jeevan.command.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.jeevan.command.mail.Mailer.Mail;

/** A mail as it goes over the wire (RFC 5322): the one form that SMTP and the outbox share. */
final class MimeMail {

    private MimeMail() {}

    static MimeMessage of(Session session, String from, String to, Mail mail) throws MessagingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", Mails.messageId()); // the default would tell this host's name
            }
        };
        message.setFrom(new InternetAddress(from));
        message.setRecipient(RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.body(), StandardCharsets.UTF_8.name());
        message.setSentDate(new Date());
        message.saveChanges();
        return message;
    }

    static MimeMessage of(String from, String to, Mail mail) throws MessagingException {
        return of(Session.getInstance(new Properties()), from, to, mail);
    }
}
