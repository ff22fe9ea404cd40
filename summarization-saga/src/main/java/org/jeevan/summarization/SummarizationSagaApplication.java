package org.jeevan.summarization;

import org.jeevan.axonserver.AxonServerConfiguration;
import org.jeevan.files.DataFolder;
import org.jeevan.peers.PeerConfiguration;
import org.jeevan.web.Exposure;
import org.jeevan.web.Service;
import org.jeevan.web.WebSecurity;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Runs the saga as a process of its own. One is active on a data folder; another one stands by. */
@EnableAutoConfiguration
@Import({
    SummarizationConfiguration.class,
    SummarizationNodeConfiguration.class,
    AxonServerConfiguration.class,
    PeerConfiguration.class,
    WebSecurity.class
})
public class SummarizationSagaApplication {

    public static void main(String[] arguments) {
        Service.run(SummarizationSagaApplication.class, "summarization-saga", arguments, environment -> {
            Exposure.settle(environment);
            DataFolder.lockOnceFree(environment);
        });
    }
}
