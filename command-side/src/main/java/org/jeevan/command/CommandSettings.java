package org.jeevan.command;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The command side's settings.
 *
 * @param recordSizeMax the largest record that is taken in
 */
@ConfigurationProperties("jeevan")
public record CommandSettings(
        @DefaultValue("admin@localhost") String adminEmail,
        @DefaultValue("100MB") DataSize recordSizeMax) {}
