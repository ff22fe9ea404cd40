package org.jeevan.command;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The command side's settings.
 *
 * @param recordSizeMax the largest record that is taken in
 * @param erasureDelay how long a patient may cancel an erasure
 */
@ConfigurationProperties("jeevan")
public record CommandSettings(
        @DefaultValue("admin@localhost") String adminEmail,
        @DefaultValue("100MB") DataSize recordSizeMax,
        @DefaultValue("P30D") Duration erasureDelay) {}
