package org.jeevan.launcher;

import java.nio.file.Path;
import org.jeevan.launcher.platform.Platform;
import org.jeevan.launcher.platform.PlatformProcess;

class StoryIT extends StoryContract {

    @Override
    Platform start(Path folder) {
        return PlatformProcess.in(folder).start();
    }
}
