package org.jeevan.launcher.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jeevan.axonserver.AxonServerAtHand;
import org.jeevan.axonserver.Wiretap;
import org.jeevan.launcher.platform.SeparateProcesses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Nothing that people told the platform reaches the broker readable. What is looked through is every byte between the
 * processes and Axon Server, in both directions. The names of events and questions, which are in the open, are the control.
 */
@ResourceLock(AxonServerAtHand.LOCK)
class BrokerIT {

    @Test
    void no_byte_that_reaches_the_broker_tells_what_went_in(@TempDir Path folder) {
        try (var wire = new Wiretap(AxonServerAtHand.empty());
                var platform = SeparateProcesses.start(folder, wire.address())) {
            var story = new TellingStory(platform);
            story.tell();
            byte[] bytes = wire.bytes();
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(text)
                    .as("the control")
                    .contains("patient.registered", "summary.generated", "authorize-read", "summarized", "data-keys");
            assertThat(story.canaries().in(bytes)).isEmpty();
        }
    }
}
