package org.jeevan.web;

import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/** Starts one side as a process of its own. */
public final class Service {

    private Service() {}

    /**
     * @param name of the process, and of its settings' file on the class path
     * @param beforehand what must be settled before anything is opened
     */
    public static void run(
            Class<?> application, String name, String[] arguments, Consumer<ConfigurableEnvironment> beforehand) {
        var starting = new SpringApplication(application);
        starting.setDefaultProperties(Map.of("spring.config.name", name, "spring.application.name", name));
        starting.addInitializers(context -> beforehand.accept(context.getEnvironment()));
        starting.run(arguments);
    }
}
