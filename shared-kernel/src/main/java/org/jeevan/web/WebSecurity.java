package org.jeevan.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.api.rejection.Rejection.Code;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import tools.jackson.databind.json.JsonMapper;

/** One filter chain for every HTTP side: session, CSRF, headers, and the rules that the sides bring. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, SafeAnswers.class})
public class WebSecurity {

    private final ProblemWriter problems;
    private final ObjectProvider<RoleRefusals> refusals;

    WebSecurity(JsonMapper json, ObjectProvider<RoleRefusals> refusals) {
        this.problems = new ProblemWriter(json);
        this.refusals = refusals;
    }

    @Bean
    ProblemWriter problemWriter() {
        return problems;
    }

    /** A side's filter that runs once the request is known to be allowed. */
    public record AfterSignIn(Filter filter) {}

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            ObjectProvider<SessionDirectory> sessions,
            List<HttpRules> rules,
            List<AfterSignIn> filters)
            throws Exception {
        var csrfCookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrfCookie.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        sessions.ifAvailable(directory ->
                http.addFilterBefore(new SessionFilter(directory, problems), ExceptionTranslationFilter.class));
        filters.forEach(filter -> http.addFilterAfter(filter.filter(), AuthorizationFilter.class));
        return http.csrf(csrf -> csrf.csrfTokenRepository(csrfCookie).csrfTokenRequestHandler(new CsrfHeader()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.requireExplicitSave(true))
                .requestCache(cache -> cache.disable())
                .anonymous(anonymous -> {})
                .logout(logout -> logout.disable())
                .headers(headers -> headers.addHeaderWriter(new SafeHeaders()))
                .exceptionHandling(failures -> failures.authenticationEntryPoint((request, response, failure) ->
                                problems.write(response, new Rejection(Code.NOT_SIGNED_IN, "Please log in")))
                        .accessDeniedHandler(this::denied))
                .authorizeHttpRequests(paths -> {
                    paths.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                            .permitAll();
                    rules.forEach(rule -> rule.apply(paths));
                    paths.requestMatchers(HttpMethod.GET, "/actuator/health").permitAll();
                    paths.requestMatchers("/api/**", "/actuator/**", "/error").denyAll();
                    paths.anyRequest().permitAll();
                })
                .build();
    }

    /** Who did what is in the audit trail; observing each filter of each request would cost more than the filters. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** There are no users but the accounts; without this bean Spring Boot would make one and print its password. */
    @Bean
    UserDetailsService noBuiltInUsers() {
        return name -> {
            throw new UsernameNotFoundException("There are no built-in users");
        };
    }

    private void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        problems.write(response, rejection(failure));
    }

    private Rejection rejection(AccessDeniedException failure) {
        if (failure instanceof CsrfException) {
            return new Rejection(Code.CSRF, "Send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN");
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            try {
                signedIn.requireUnrestricted();
                signedIn.requireUnlimited();
            } catch (CommandRejected restricted) {
                return restricted.rejection();
            }
            refusals.ifAvailable(log -> log.refused(signedIn.actor()));
        }
        return new Rejection(Code.NO_ACCESS, "This is not yours to do");
    }
}
