package org.jeevan.command.mail;

import java.time.Instant;
import java.time.ZoneOffset;
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

    public static Mail lostFactorsCode(String hospitalName, String code) {
        return new Mail("Your JEEVAN code for the hospital's desk", """
                At the desk of %s somebody says that you have lost your phone, your passkeys and your recovery codes.
                If you are there and it is so, read out this code within five minutes; they will be removed:

                %s

                If you are not there, tell nobody, and change your password at once.
                """.formatted(hospitalName, code));
    }

    public static Mail recoveredAtDesk(String hospitalName) {
        return new Mail("Your JEEVAN log-in was changed", """
                At the desk of %s the authenticator application, passkeys and recovery codes of your account were removed,
                because you are said to have lost them. An auditor will review it.
                For 72 hours your account shows your general details only.
                If this was not you, go to any hospital's desk with a document: it takes the account away from whoever has it.
                """.formatted(hospitalName));
    }

    public static Mail recoveredByAdmin() {
        return new Mail("Your JEEVAN log-in was changed", """
                The administrator made a new first password for your account and removed what else proved who you are,
                because you are said to have lost it. It opens nothing before an auditor has approved it.
                If you did not ask for this, tell an auditor at once.
                """);
    }

    public static Mail recoveredByOperator() {
        return new Mail("Your JEEVAN log-in was changed", """
                Whoever runs the platform made a new first password for the administrator's account and removed what else
                proved who you are. Auditors see that it happened. If you did not ask for this, tell them at once.
                """);
    }

    public static Mail consentCode(String hospitalName, String code) {
        return new Mail("A hospital asks to read your JEEVAN record", """
                %s asks to read your records.
                If you are at its desk and agree, read out this code within five minutes:

                %s

                If you are not there, tell nobody. Log in to see what is asked, and to allow or refuse it.
                """.formatted(hospitalName, code));
    }

    public static Mail restrictedRecordOpened(String hospitalName) {
        return new Mail("A restricted JEEVAN record was opened", """
                %s opened a record that is restricted, in an emergency, with a stated reason.
                An auditor will review it. Log in to see who looked at what.
                """.formatted(hospitalName));
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

    public static Mail cardIssued() {
        return card("An emergency card was made for your JEEVAN record.");
    }

    public static Mail cardReplaced() {
        return card("A new emergency card was made for your JEEVAN record. The one before it finds you no more.");
    }

    public static Mail cardWithdrawn() {
        return card("Your JEEVAN emergency card was withdrawn. It finds you no more.");
    }

    private static Mail card(String what) {
        return new Mail("Your JEEVAN emergency card", """
                %s
                If this was not you, change your password at once, and withdraw the card in your account.
                """.formatted(what));
    }

    public static Mail erasureCode(String code) {
        return new Mail("Your JEEVAN code", """
                Somebody, we hope you, asks to erase everything that JEEVAN holds about you.
                Enter this code within five minutes if you mean it:

                %s

                If this was not you, change your password at once.
                """.formatted(code));
    }

    public static Mail erasureRequested(Instant due) {
        return new Mail("Your JEEVAN record will be erased", """
                On %s (UTC) everything that JEEVAN holds about you will be erased, for good.
                Until then you can log in and cancel. If this was not you, do so at once, and change your password.
                """.formatted(
                        due.atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    public static Mail erasureCancelled() {
        return new Mail("Your JEEVAN record stays", """
                The erasure was cancelled. Nothing was erased.
                """);
    }

    public static Mail erased(String certificate) {
        return new Mail("Your JEEVAN record is erased", """
                Everything that JEEVAN held about you is erased: the keys are destroyed, and nobody can read it any more.
                This certificate is signed (Ed25519); its lines are statement, signature and public key:

                %s
                """.formatted(certificate));
    }

    static String messageId() {
        return "<%s@jeevan>".formatted(UUID.randomUUID());
    }
}
