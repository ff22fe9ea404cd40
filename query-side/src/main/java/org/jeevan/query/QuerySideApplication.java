package org.jeevan.query;

import org.jeevan.web.WebSecurity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Runs the read side as a process of its own, with its own read models built from the stream. */
@EnableAutoConfiguration(excludeName = "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration")
@Import({QuerySideConfiguration.class, WebSecurity.class})
public class QuerySideApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(QuerySideApplication.class, arguments);
    }
}
