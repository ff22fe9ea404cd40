package org.jeevan.command.account;

/** How an account, or a whole hospital, stands after the change. */
public record StatusAnswer(LogInStatus status) {

    public static StatusAnswer active() {
        return new StatusAnswer(LogInStatus.ACTIVE);
    }

    public static StatusAnswer suspended() {
        return new StatusAnswer(LogInStatus.SUSPENDED);
    }
}
