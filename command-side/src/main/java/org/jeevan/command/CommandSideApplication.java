package org.jeevan.command;

import org.jeevan.command.eventstore.MoveToAxonServer;
import org.jeevan.files.DataFolder;
import org.jeevan.web.Exposure;
import org.jeevan.web.Service;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Runs the command side as a process of its own. One is active on a data folder; another one stands by until the folder is
 * free.
 */
@EnableAutoConfiguration
@Import(CommandSideConfiguration.class)
public class CommandSideApplication {

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
        Service.run(CommandSideApplication.class, "command-side", arguments, environment -> {
            Exposure.settle(environment);
            DataFolder.lockOnceFree(environment);
        });
    }
}
