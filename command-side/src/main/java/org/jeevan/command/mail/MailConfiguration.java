package org.jeevan.command.mail;

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
    Mailer mailer(
            ObjectProvider<JavaMailSender> smtp,
            Folders folders,
            @Value("${jeevan.mail-from:no-reply@localhost}") String from) {
        JavaMailSender sender = smtp.getIfAvailable();
        return sender == null
                ? new OutboxMailer(folders.dataDir().resolve("outbox"), from)
                : new SmtpMailer(sender, from);
    }
}
