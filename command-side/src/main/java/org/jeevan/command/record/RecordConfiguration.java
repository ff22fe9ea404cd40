package org.jeevan.command.record;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jeevan.command.Aggregates;
import org.jeevan.command.hospital.ApprovedHospitals;
import org.jeevan.command.mail.Mailer;
import org.jeevan.command.vault.SuiteMovement;
import org.jeevan.command.vault.Vault;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.KeyVault;
import org.jeevan.crypto.KeysFolder;
import org.jeevan.events.Head;
import org.jeevan.files.Folders;
import org.jeevan.records.ContentMigration;
import org.jeevan.records.RecordContent;
import org.jeevan.records.RecordStore;
import org.jeevan.records.RecordStoreConfiguration;
import org.jeevan.sqlite.Durability;
import org.jeevan.sqlite.SqliteFile;
import org.jeevan.sqlite.SqliteProcessor;
import org.jeevan.sqlite.SqliteTransactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What uses the record store, and the processor that keeps what lies there in step with the events. */
@Configuration(proxyBeanMethods = false)
@Import(RecordStoreConfiguration.class)
class RecordConfiguration {

    @Bean
    RecordContent recordContent(RecordStore store, DataKeys keys) {
        return new RecordContent(store, keys);
    }

    @Bean
    SuiteMigration suiteMigration(
            StreamableMessageSource<TrackedEventMessage<?>> events,
            Vault vault,
            DataKeys keys,
            KeyVault keyVault,
            RecordStore store,
            Folders folders) {
        return new SuiteMigration(
                events,
                new SuiteMovement(vault, keys, keyVault),
                new ContentMigration(store, keys),
                folders.dataDir().resolve("suite-migration"));
    }

    /** A power cut may undo its last transactions: the position goes back with them, and the events come again. */
    @Bean
    ContentFile contentFile(Folders folders) {
        return new ContentFile(SqliteFile.open(folders.dataDir().resolve("contents.db"), Durability.NORMAL));
    }

    /** The file, its transactions and its table belong together. */
    record ContentFile(SqliteFile file, SqliteTransactions transactions, ContentTable table) implements AutoCloseable {

        ContentFile(SqliteFile file) {
            this(file, new SqliteTransactions(file));
        }

        private ContentFile(SqliteFile file, SqliteTransactions transactions) {
            this(file, transactions, new ContentTable(transactions));
        }

        @Override
        public void close() {
            transactions.close();
            file.close();
        }
    }

    @Bean
    WithdrawalRegister withdrawalRegister(KeysFolder keysFolder) {
        return new WithdrawalRegister(keysFolder);
    }

    @Bean
    ConfigurerModule contentProcessor(
            ContentFile contents, DataKeys keys, RecordStore store, WithdrawalRegister register) {
        return configurer -> SqliteProcessor.register(
                configurer
                        .eventProcessing()
                        .registerEventHandler(
                                configuration -> new ContentKeeper(contents.table(), keys, store, register)),
                ContentKeeper.GROUP,
                contents.transactions(),
                StreamableMessageSource::createTailToken);
    }

    @Bean
    OrphanSweep orphanSweep(
            EventProcessingConfiguration processing, Head head, RecordStore store, ContentFile contents) {
        return new OrphanSweep(new ContentKeeperPosition(processing, head), store, contents.table());
    }

    /** Remembers how far patients have been told. */
    record NoticeFile(SqliteFile file, SqliteTransactions transactions) implements AutoCloseable {

        @Override
        public void close() {
            transactions.close();
            file.close();
        }
    }

    @Bean
    NoticeFile noticeFile(Folders folders) {
        SqliteFile file = SqliteFile.open(folders.dataDir().resolve("notices.db"), Durability.NORMAL);
        return new NoticeFile(file, new SqliteTransactions(file));
    }

    /** Begins with what happens from now on: a lost file must not mail everybody about everything. */
    @Bean
    ConfigurerModule noticeProcessor(
            NoticeFile notices,
            ObjectProvider<Aggregates> aggregates,
            ObjectProvider<ApprovedHospitals> hospitals,
            Mailer mailer) {
        return configurer -> SqliteProcessor.register(
                configurer
                        .eventProcessing()
                        .registerEventHandler(configuration ->
                                new UploadNotices(aggregates.getObject(), hospitals.getObject(), mailer)),
                UploadNotices.GROUP,
                notices.transactions(),
                StreamableMessageSource::createHeadToken);
    }
}
