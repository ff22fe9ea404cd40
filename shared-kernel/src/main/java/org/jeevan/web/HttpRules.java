package org.jeevan.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Which roles may call which paths of one side. A path without a rule is refused. */
@FunctionalInterface
public interface HttpRules {

    /** The role of whoever has to enrol a second factor before anything else. */
    String FACTOR_ENROLMENT_ONLY = "FACTOR_ENROLMENT_ONLY";

    /** The role, instead of any other, of whoever has shown no more than a mailbox since the password was reset. */
    String LIMITED = "LIMITED";

    void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths);
}
