package org.jeevan.query;

import org.jeevan.axonserver.AxonServerConfiguration;
import org.jeevan.files.DataFolder;
import org.jeevan.peers.PeerConfiguration;
import org.jeevan.web.Exposure;
import org.jeevan.web.JeevanPosition;
import org.jeevan.web.Service;
import org.jeevan.web.WebSecurity;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Runs the read side as a process of its own, with its own read models built from the stream. */
@EnableAutoConfiguration
@Import({
    QuerySideConfiguration.class,
    QueryNodeConfiguration.class,
    AxonServerConfiguration.class,
    PeerConfiguration.class,
    WebSecurity.class,
    JeevanPosition.class
})
public class QuerySideApplication {

    public static void main(String[] arguments) {
        Service.run(QuerySideApplication.class, "query-side", arguments, environment -> {
            Exposure.settle(environment);
            DataFolder.lock(environment);
        });
    }
}
