package org.jeevan.summarization;

import org.jeevan.axonserver.AxonServerConfiguration;
import org.jeevan.files.DataFolder;
import org.jeevan.peers.PeerConfiguration;
import org.jeevan.web.Exposure;
import org.jeevan.web.Service;
import org.jeevan.web.WebSecurity;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Runs workers as a process of its own: any number of such processes, and none keeps anything. */
@EnableAutoConfiguration
@Import({
    WorkerConfiguration.class,
    SummarizationNodeConfiguration.class,
    AxonServerConfiguration.class,
    PeerConfiguration.class,
    WebSecurity.class
})
public class SummarizationWorkerApplication {

    public static void main(String[] arguments) {
        Service.run(SummarizationWorkerApplication.class, "summarization-worker", arguments, environment -> {
            Exposure.settle(environment);
            DataFolder.lock(environment);
        });
    }
}
