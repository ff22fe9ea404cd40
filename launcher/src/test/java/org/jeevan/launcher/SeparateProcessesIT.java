package org.jeevan.launcher;

import java.nio.file.Path;
import org.jeevan.axonserver.AxonServerAtHand;
import org.jeevan.launcher.platform.Platform;
import org.jeevan.launcher.platform.SeparateProcesses;

/** The same story where every side is a process of its own. */
class SeparateProcessesIT extends StoryContract {

    @Override
    Platform start(Path folder) {
        return SeparateProcesses.start(folder, AxonServerAtHand.empty());
    }
}
