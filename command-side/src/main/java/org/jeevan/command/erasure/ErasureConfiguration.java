package org.jeevan.command.erasure;

import java.time.Duration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.StreamableMessageSource;
import org.jeevan.command.Aggregates;
import org.jeevan.command.CommandSettings;
import org.jeevan.command.mail.Mailer;
import org.jeevan.crypto.KeysFolder;
import org.jeevan.files.Folders;
import org.jeevan.sqlite.Durability;
import org.jeevan.sqlite.SqliteFile;
import org.jeevan.sqlite.SqliteProcessor;
import org.jeevan.sqlite.SqliteTransactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The processor that carries erasures out, and what it keeps. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    /** The file, its transactions and its table belong together. */
    record ErasureFile(SqliteFile file, SqliteTransactions transactions, WaitingErasures waiting)
            implements AutoCloseable {

        ErasureFile(SqliteFile file) {
            this(file, new SqliteTransactions(file));
        }

        private ErasureFile(SqliteFile file, SqliteTransactions transactions) {
            this(file, transactions, new WaitingErasures(transactions));
        }

        @Override
        public void close() {
            transactions.close();
            file.close();
        }
    }

    private static final Duration SHORTEST_IN_EARNEST = Duration.ofDays(30);

    /** With people's own data nobody may be hurried. */
    @Bean
    @Profile("prod")
    SmartInitializingSingleton enoughTimeToCancel(CommandSettings settings) {
        return () -> {
            if (settings.erasureDelay().compareTo(SHORTEST_IN_EARNEST) < 0) {
                throw new IllegalStateException(
                        "jeevan.erasure-delay is shorter than 30 days: patients need that time to cancel");
            }
        };
    }

    /** A power cut may undo its last transactions: the position goes back with them, and the events come again. */
    @Bean
    ErasureFile erasureFile(Folders folders) {
        return new ErasureFile(SqliteFile.open(folders.dataDir().resolve("erasures.db"), Durability.NORMAL));
    }

    @Bean
    ErasureRegister erasureRegister(KeysFolder keysFolder) {
        return new ErasureRegister(keysFolder);
    }

    @Bean
    ConfigurerModule erasureProcessor(
            ErasureFile file,
            ErasureRegister register,
            ObjectProvider<Forgetting> forgetting,
            ErasureCertificates certificates,
            ObjectProvider<Aggregates> aggregates,
            Mailer mailer) {
        return configurer -> SqliteProcessor.register(
                configurer
                        .eventProcessing()
                        .registerEventHandler(configuration -> new ErasureKeeper(
                                file.waiting(),
                                register,
                                forgetting.getObject(),
                                certificates,
                                aggregates.getObject(),
                                mailer)),
                ErasureKeeper.GROUP,
                file.transactions(),
                StreamableMessageSource::createTailToken);
    }
}
