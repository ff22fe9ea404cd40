package org.jeevan.launcher;

import java.nio.file.Path;
import org.jeevan.axonserver.AxonServerAtHand;
import org.jeevan.launcher.platform.Platform;
import org.jeevan.launcher.platform.SeparateProcesses;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The same story where every side is a process of its own. */
@ResourceLock(AxonServerAtHand.LOCK)
class SeparateProcessesIT extends StoryContract {

    @Override
    Platform start(Path folder) {
        return SeparateProcesses.start(folder, AxonServerAtHand.empty());
    }
}
