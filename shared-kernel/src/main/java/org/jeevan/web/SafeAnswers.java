package org.jeevan.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sees to it that no answer leaves without {@link SafeHeaders}, none of an error in Tomcat's own form, and that no refused
 * request holds a thread.
 */
@Configuration(proxyBeanMethods = false)
class SafeAnswers {

    /** Before anything else may write, because what is sent as soon as it is written can get no header any more. */
    @Bean
    FilterRegistrationBean<Filter> safeHeadersFirst() {
        var headers = new SafeHeaders();
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            headers.writeHeaders((HttpServletRequest) request, (HttpServletResponse) response);
            chain.doFilter(request, response);
        });
        filter.setName("safeHeadersFirst");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat(JsonMapper json) {
        return factory -> factory.addContextCustomizers(context -> {
            context.getParent().getPipeline().addValve(new UnreadBodies());
            context.getParent().getPipeline().addValve(new ProblemValve(json));
        });
    }

    /** For all JSON that comes in. */
    @Bean
    JacksonModule wholeCharacters() {
        return WholeCharacters.module();
    }
}
