package org.jeevan.files;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a process keeps its files.
 *
 * @param keysDir where the key vault lies; never inside the data folder; default {@code <data-dir>-keys}
 */
@ConfigurationProperties("jeevan")
public record Folders(@DefaultValue("./data") Path dataDir, Path keysDir) {

    public Folders {
        dataDir = dataDir.toAbsolutePath().normalize();
        keysDir = keysDir == null
                ? dataDir.resolveSibling(dataDir.getFileName() + "-keys")
                : keysDir.toAbsolutePath().normalize();
    }
}
