package org.jeevan.command.mail;

/** Sends plain-text mail. No mail carries clinical content, a number or a patient's name. */
public interface Mailer {

    /**
     * Returns when the mail is handed over.
     *
     * @throws MailFailedException if it could not be
     */
    void send(String to, Mail mail);

    /** @param body lines of ASCII text, separated by {@code \n} */
    record Mail(String subject, String body) {}
}
