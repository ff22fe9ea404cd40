package org.jeevan.query;

import java.util.List;
import org.jeevan.crypto.DataKeys;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Every definition that the class path holds, found as the application finds them. */
final class AllModels {

    private AllModels() {}

    @Configuration
    @ComponentScan(
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ReadModelDefinition.class))
    static class Found {}

    static List<ReadModelDefinition> with(DataKeys keys) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataKeys.class, () -> keys);
        context.register(Found.class);
        context.refresh();
        return List.copyOf(context.getBeansOfType(ReadModelDefinition.class).values());
    }
}
