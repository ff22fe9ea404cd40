package org.jeevan.query;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.queryhandling.QueryGateway;
import org.jeevan.api.access.ReadAuthorizer;
import org.jeevan.events.EventReader;
import org.jeevan.events.StoredEvents;
import org.jeevan.web.HttpRules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** All that the read side consists of. It needs the event store, the data keys, the records' bytes, a
 * clock, and somebody who authorizes reads. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties(QuerySettings.class)
public class QuerySideConfiguration {

    @Bean
    ReadModels readModels(QuerySettings settings, List<ReadModelDefinition> definitions) {
        return new ReadModels(
                settings.readModels(),
                definitions.stream().map(ReadModelDefinition::name).toList());
    }

    @Bean
    Processors projections(
            ReadModels models,
            List<ReadModelDefinition> definitions,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            QuerySettings settings) {
        return new Processors(models, definitions, events, settings);
    }

    @Bean
    Rebuild rebuild(
            ReadModels models,
            List<ReadModelDefinition> definitions,
            Processors processors,
            StoredEvents events,
            EventReader reader) {
        return new Rebuild(models, definitions, processors, new Replay(events, reader));
    }

    @Bean
    CaughtUp caughtUp(ReadModels models, QuerySettings settings) {
        return new CaughtUp(models, settings.query().patience());
    }

    @Bean
    PatientReads patientReads(ReadAuthorizer authorizer, CaughtUp caughtUp, QueryGateway queries) {
        return new PatientReads(authorizer, caughtUp, queries);
    }

    @Bean
    BrokenOff brokenOff() {
        return new BrokenOff();
    }

    @Bean
    ReadModelHealth readModelHealth(ReadModels models, ObjectProvider<MeterRegistry> meters) {
        var health = new ReadModelHealth(models);
        meters.ifAvailable(health::bindTo);
        return health;
    }

    @Bean
    QuerySideReporter querySideReporter(
            ReadModels models, FailedSummaries failures, QuerySettings settings, Clock clock) {
        return new QuerySideReporter(models, failures, settings, clock);
    }

    @Bean
    HttpRules queryPaths() {
        return paths -> paths.requestMatchers(HttpMethod.GET, "/api/v1/patients/me/general-details")
                .hasAnyRole("PATIENT", HttpRules.LIMITED) // of whatever role: the gate knows whose details these are
                .requestMatchers(
                        HttpMethod.GET,
                        "/api/v1/patients/me/statements",
                        "/api/v1/patients/me/records",
                        "/api/v1/patients/me/records/**",
                        "/api/v1/patients/me/emergency-summary",
                        "/api/v1/patients/me/accesses",
                        "/api/v1/patients/me/grants",
                        "/api/v1/patients/me/erasure")
                .hasRole("PATIENT")
                .requestMatchers(
                        HttpMethod.GET,
                        "/api/v1/patients/{patientId}/general-details",
                        "/api/v1/patients/{patientId}/records",
                        "/api/v1/patients/{patientId}/records/**",
                        "/api/v1/patients/{patientId}/emergency-summary")
                .hasRole("STAFF")
                .requestMatchers(
                        HttpMethod.GET,
                        "/api/v1/audit/patients/{patientId}/history",
                        "/api/v1/audit/accesses",
                        "/api/v1/audit/queue")
                .hasRole("AUDITOR")
                .requestMatchers(HttpMethod.GET, "/api/v1/hospitals/directory")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/api/v1/auditors")
                .hasRole("ADMIN")
                .requestMatchers(HttpMethod.GET, "/api/v1/hospitals")
                .hasAnyRole("ADMIN", "AUDITOR");
    }
}
