package org.jeevan.command;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The command side's settings.
 *
 * @param recordSizeMax the largest record that is taken in
 * @param erasureDelay how long a patient may cancel an erasure
 * @param passwords what is refused besides what the platform itself knows to be guessable
 */
@ConfigurationProperties("jeevan")
public record CommandSettings(
        @DefaultValue("admin@localhost") String adminEmail,
        @DefaultValue("100MB") DataSize recordSizeMax,
        @DefaultValue("P30D") Duration erasureDelay,
        @DefaultValue Passwords passwords) {

    /** @param refusedFile SHA-1 of stolen passwords in hexadecimal, sorted, one a line; null for none */
    public record Passwords(@Nullable Path refusedFile) {}
}
