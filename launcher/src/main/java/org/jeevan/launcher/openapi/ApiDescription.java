package org.jeevan.launcher.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.jeevan.web.SessionCookie;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.JsonNode;

/** The API's description at {@code /v3/api-docs}; as it stands in the repository, other programs are made from it. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static final String SESSION = "session";
    static final String XSRF = "xsrf";

    static {
        // WebAuthn's options and answers, which have a specification of their own.
        SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, new ObjectSchema().additionalProperties(true));
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info().title("JEEVAN").version("v1").description("Health records across hospitals."))
                .servers(List.of(new Server().url("/").description("The platform that serves this document")))
                .components(new Components()
                        .addSecuritySchemes(
                                SESSION, key(SecurityScheme.In.COOKIE, SessionCookie.NAME, "Set by a log-in."))
                        .addSecuritySchemes(
                                XSRF,
                                key(
                                        SecurityScheme.In.HEADER,
                                        "X-XSRF-TOKEN",
                                        "The value of the cookie XSRF-TOKEN, which any GET sets.")));
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    @Order(1)
    GlobalOpenApiCustomizer requests() {
        return RequestSchemas::leaveOutWhatMayBeNull;
    }

    @Bean
    @Order(2)
    GlobalOpenApiCustomizer operations() {
        return Operations::complete;
    }

    private static SecurityScheme key(SecurityScheme.In in, String name, String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(in)
                .name(name)
                .description(description);
    }
}
