package org.jeevan.command;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The command side's settings.
 *
 * @param keysDir where the key vault lies; never inside the data folder; default {@code <data-dir>-keys}
 * @param keystorePassword of the vault; null: in a file of the keys folder
 * @param recordSizeMax the largest record that is taken in
 */
@ConfigurationProperties("jeevan")
public record CommandSettings(
        @DefaultValue("./data") Path dataDir,
        Path keysDir,
        String keystorePassword,
        @DefaultValue("admin@localhost") String adminEmail,
        @DefaultValue("100MB") DataSize recordSizeMax) {

    public CommandSettings {
        if (keysDir == null) {
            keysDir = dataDir.toAbsolutePath().normalize().resolveSibling(dataDir.getFileName() + "-keys");
        }
    }
}
