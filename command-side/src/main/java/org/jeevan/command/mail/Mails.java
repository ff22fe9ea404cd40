package org.jeevan.command.mail;

import java.util.UUID;
import org.jeevan.command.mail.Mailer.Mail;

/** Every text that JEEVAN mails. A code stands alone on its line, and never in a subject. */
public final class Mails {

    private Mails() {}

    public static Mail code(String code) {
        return new Mail("Your JEEVAN code", """
                Somebody, we hope you, is logging in to JEEVAN or signing up with this e-mail address.
                Enter this code within five minutes:

                %s

                Nobody from JEEVAN will ever ask you for it. If this was not you, ignore this mail.
                """.formatted(code));
    }

    public static Mail deskCode(String hospitalName, String code) {
        return new Mail("Your JEEVAN code for the hospital's desk", """
                At the desk of %s somebody is confirming that this account is yours.
                If you are there and agree, read out this code within five minutes:

                %s

                If you are not there, tell nobody, and log in to see who looked you up.
                """.formatted(hospitalName, code));
    }

    public static Mail emergencyAccess(String hospitalName) {
        return new Mail("Emergency access to your JEEVAN record", """
                %s opened your record in an emergency, with a stated reason, for 24 hours.
                An auditor will review it. Log in to see who looked at what.
                """.formatted(hospitalName));
    }

    public static Mail recordUploaded(String hospitalName) {
        return new Mail("A new record in JEEVAN", """
                %s added a record. Log in to see it.
                """.formatted(hospitalName));
    }

    public static Mail accountIssued(String logInName) {
        return new Mail("Your JEEVAN account", """
                An account was made for you. Your log-in name is:

                %s

                You will get the first password from the person who made it; you must change it at your first log-in.
                """.formatted(logInName));
    }

    public static Mail resetCode(String code) {
        return new Mail("Your JEEVAN code for a new password", """
                Somebody, we hope you, has forgotten the password of the JEEVAN account with this e-mail address.
                Enter this code within five minutes to choose a new one:

                %s

                Nobody from JEEVAN will ever ask you for it. If this was not you, ignore this mail.
                """.formatted(code));
    }

    /** @param what has happened, to follow "On your JEEVAN account" */
    public static Mail logInChanged(String what) {
        return new Mail("Your JEEVAN log-in was changed", """
                On your JEEVAN account %s.
                If this was not you, change your password at once, and look in your account under Security.
                """.formatted(what));
    }

    public static Mail recoveryCodeUsed() {
        return logInChanged("somebody logged in with one of the recovery codes");
    }

    static String messageId() {
        return "<%s@jeevan>".formatted(UUID.randomUUID());
    }
}
