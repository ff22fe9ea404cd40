package org.jeevan.command.mail;

import java.time.Clock;
import org.jeevan.files.Folders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** SMTP where {@code spring.mail.host} names a server, else the outbox folder. */
@Configuration(proxyBeanMethods = false)
public class MailConfiguration {

    @Bean
    CountedMailer mailer(
            ObjectProvider<JavaMailSender> smtp,
            Folders folders,
            Clock clock,
            @Value("${jeevan.mail-from:no-reply@localhost}") String from) {
        JavaMailSender sender = smtp.getIfAvailable();
        Mailer mailer = sender == null
                ? new OutboxMailer(folders.dataDir().resolve("outbox"), from)
                : new SmtpMailer(sender, from);
        return new CountedMailer(mailer, clock);
    }
}
