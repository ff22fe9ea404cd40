package org.jeevan.query;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** {@code --rebuild[=timeline,…]} replaces read models by fresh ones while the platform serves; with {@code --verify} it only compares. */
@Component
class RebuildCommand implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildCommand.class);

    private final Rebuild rebuild;

    RebuildCommand(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption("rebuild")) {
            return;
        }
        List<String> names = arguments.getOptionValues("rebuild").stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .toList();
        if (arguments.containsOption("verify")) {
            rebuild.verify(names).forEach(RebuildCommand::print);
        } else {
            rebuild.rebuild(names);
        }
    }

    private static void print(Rebuild.Verified outcome) {
        LOG.info(
                "{}: {} rows, {}",
                outcome.readModel(),
                outcome.rows(),
                outcome.same() ? "as the events say" : "NOT what the events say: rebuild it");
    }
}
