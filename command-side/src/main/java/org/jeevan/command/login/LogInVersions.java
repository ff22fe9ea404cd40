package org.jeevan.command.login;

import java.util.Optional;
import org.jeevan.api.identity.AccountId;

/** Tells how often what an account is proven by has changed: what was asked for before a change ends with it. */
public interface LogInVersions {

    /** Another number once the password, a factor or the address is another, or account or hospital was shut; empty for none. */
    Optional<Integer> of(AccountId account);
}
