package org.jeevan.command.account;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.login.Challenge;
import org.jeevan.command.login.Challenge.ResetPassword;
import org.jeevan.command.login.Challenges;
import org.jeevan.command.login.Challenges.Begun;
import org.jeevan.command.login.FailedTries;
import org.jeevan.command.mail.Mails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Mails the codes of resets, where nobody waits for it: neither an account's existence nor a mail server's slowness can
 * be told from the answer. What is lost in a crash is asked for again.
 */
@Component
class ResetMails implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ResetMails.class);
    private static final int WAITING_MAX = 1_000;
    private static final int PER_HOUR_FREE = 10;
    private static final String WHAT = "reset-mail";

    private final LogIn logIn;
    private final Accounts accounts;
    private final Challenges challenges;
    private final FailedTries mails;
    private final Notices notices;
    private final ThreadPoolExecutor sender = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING_MAX),
            Thread.ofPlatform().name("reset mails").daemon().factory());

    ResetMails(LogIn logIn, Accounts accounts, Challenges challenges, FailedTries mails, Notices notices) {
        this.logIn = logIn;
        this.accounts = accounts;
        this.challenges = challenges;
        this.mails = mails;
        this.notices = notices;
    }

    /** @throws CommandRejected {@code busy} */
    void send(LogInKind kind, String name, Caller asker, String browser, Begun begun) {
        try {
            sender.execute(() -> sendNow(kind, name, asker, browser, begun));
        } catch (RejectedExecutionException full) {
            throw new CommandRejected(Rejection.Code.BUSY, "Too many ask at the moment; please try again");
        }
    }

    private void sendNow(LogInKind kind, String name, Caller asker, String browser, Begun begun) {
        try {
            logIn.ownerOf(kind, name).flatMap(accounts::findUsable).ifPresent(person -> {
                String mailbox = person.accountId().value() + '|' + asker.countedFor(person.accountId());
                mails.spend(WHAT, mailbox, PER_HOUR_FREE);
                var purpose = new ResetPassword(kind.name(), name, person.mark());
                challenges.replace(begun.challengeId(), new Challenge(browser, purpose));
                notices.send(person.email(), Mails.resetCode(begun.code()));
            });
        } catch (RuntimeException failure) { // the thread must live, and the message may tell whose it was
            LOG.warn("A code for a reset was not mailed: {}", failure.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        sender.shutdownNow();
    }
}
