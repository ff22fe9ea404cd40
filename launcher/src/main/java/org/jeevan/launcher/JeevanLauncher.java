package org.jeevan.launcher;

import org.jeevan.command.AccountsCommand;
import org.jeevan.command.CommandSideConfiguration;
import org.jeevan.command.KeysCommand;
import org.jeevan.command.eventstore.MoveToAxonServer;
import org.jeevan.files.DataFolder;
import org.jeevan.query.QuerySideConfiguration;
import org.jeevan.summarization.SummarizationConfiguration;
import org.jeevan.web.Exposure;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Runs the whole platform as one process: every side, the embedded event store and the web application. */
@SpringBootApplication
@Import({CommandSideConfiguration.class, QuerySideConfiguration.class, SummarizationConfiguration.class})
public class JeevanLauncher {

    public static void main(String[] arguments) {
        if (KeysCommand.isAskedFor(arguments)) {
            System.exit(KeysCommand.run(arguments));
        }
        if (AccountsCommand.isAskedFor(arguments)) {
            System.exit(AccountsCommand.run(arguments));
        }
        if (MoveToAxonServer.isAskedFor(arguments)) {
            System.exit(MoveToAxonServer.run(arguments));
        }
        var application = new SpringApplication(JeevanLauncher.class);
        application.addInitializers(context -> {
            Exposure.settle(context.getEnvironment());
            Demo.requireHarmless(context.getEnvironment());
            DataFolder.lock(context.getEnvironment());
        });
        application.run(arguments);
    }
}
