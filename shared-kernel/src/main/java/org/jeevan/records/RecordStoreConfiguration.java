package org.jeevan.records;

import org.jeevan.files.Folders;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place that decides where records lie, for every process that writes or reads them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Folders.class, RecordSettings.class})
public class RecordStoreConfiguration {

    @Bean
    RecordStore recordStore(Folders folders, RecordSettings settings) {
        return settings.open(folders.dataDir().resolve("records"));
    }
}
