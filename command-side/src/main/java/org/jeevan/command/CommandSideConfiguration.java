package org.jeevan.command;

import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBus;
import org.jeevan.axonserver.AxonServerConfiguration;
import org.jeevan.command.access.AccessLog;
import org.jeevan.command.access.RefusalLog;
import org.jeevan.command.caching.LruCache;
import org.jeevan.command.login.Challenges;
import org.jeevan.command.login.FailedTries;
import org.jeevan.command.login.KnownDevices;
import org.jeevan.command.login.LocalSecrets;
import org.jeevan.command.login.LogInFile;
import org.jeevan.command.login.LogInVersions;
import org.jeevan.command.login.RetryKeys;
import org.jeevan.command.login.Sessions;
import org.jeevan.command.vault.AccountSecrets;
import org.jeevan.command.vault.CardIndex;
import org.jeevan.command.vault.Credentials;
import org.jeevan.command.vault.IdentifierIndex;
import org.jeevan.command.vault.KeyRotations;
import org.jeevan.command.vault.LogInNames;
import org.jeevan.command.vault.Vault;
import org.jeevan.command.vault.VaultDataKeys;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.KeyVault;
import org.jeevan.crypto.KeysFolder;
import org.jeevan.crypto.RotatingVault;
import org.jeevan.events.ActorCorrelation;
import org.jeevan.events.EventNames;
import org.jeevan.files.Folders;
import org.jeevan.peers.VaultProperties;
import org.jeevan.web.JeevanPosition;
import org.jeevan.web.ProblemWriter;
import org.jeevan.web.WebSecurity;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** Everything the command side is made of. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableScheduling
@EnableConfigurationProperties({Folders.class, CommandSettings.class})
@Import({WebSecurity.class, JeevanPosition.class})
public class CommandSideConfiguration {

    private static final int AGGREGATES_CACHED_MAX = 50_000;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    KeysFolder keysFolder(Folders folders, Environment environment) {
        KeysFolder.requireApart(folders.keysDir(), folders.dataDir());
        return hasPeers(environment) ? KeysFolder.open(folders.keysDir()) : KeysFolder.openOrCreate(folders.keysDir());
    }

    /** One process alone makes its keys at its first start; of several none does, lest two make different ones. */
    @Bean
    RotatingVault keyVault(Folders folders, Environment environment, KeysFolder checked) {
        return hasPeers(environment)
                ? VaultProperties.open(environment, folders)
                : VaultProperties.openOrCreate(
                        environment, folders, folders.dataDir().resolve(Vault.FILE));
    }

    private static boolean hasPeers(Environment environment) {
        return environment.acceptsProfiles(Profiles.of(AxonServerConfiguration.PROFILE));
    }

    /** Only once the keys are there: its existence says that they were made. */
    @Bean
    Vault vault(Folders folders, KeyVault keys) {
        return Vault.open(folders.dataDir().resolve(Vault.FILE));
    }

    @Bean
    HealthIndicator vaultHealth(Vault vault) {
        return WriterHealth.of(vault.writer());
    }

    @Bean
    DataKeys dataKeys(Vault vault, KeyVault keyVault) {
        return new VaultDataKeys(vault, keyVault).requireOwn();
    }

    /** Goes on at once with a rotation that a crash or a stop has cut. */
    @Bean(initMethod = "resume")
    KeyRotations keyRotations(Vault vault, DataKeys keys, RotatingVault keyVault, Clock clock) {
        return new KeyRotations(vault, keys, keyVault, clock);
    }

    @Bean
    IdentifierIndex identifierIndex(Vault vault, DataKeys keys, KeyVault keyVault) {
        return new IdentifierIndex(vault, keys, keyVault);
    }

    @Bean
    CardIndex cardIndex(Vault vault, DataKeys keys, KeyVault keyVault) {
        return new CardIndex(vault, keys, keyVault);
    }

    @Bean
    LogInNames logInNames(Vault vault, DataKeys keys, KeyVault keyVault) {
        return new LogInNames(vault, keys, keyVault);
    }

    @Bean
    Credentials credentials(Vault vault, DataKeys keys) {
        return new Credentials(vault, keys);
    }

    @Bean
    AccountSecrets accountSecrets(Vault vault, DataKeys keys) {
        return new AccountSecrets(vault, keys);
    }

    @Bean
    EventNames eventNames() {
        return EventNames.ofJeevan();
    }

    /** With one active command side the cache is always right. */
    @Bean
    LruCache aggregateCache() {
        return new LruCache(AGGREGATES_CACHED_MAX);
    }

    @Bean
    ActorCorrelation actorCorrelation() {
        return new ActorCorrelation();
    }

    /** Only once the keys are known to be those of the data, which is the better thing to be told. */
    @Bean
    LogInFile logInFile(Folders folders, DataKeys keys) {
        return new LogInFile(folders.dataDir().resolve("log-in.db"));
    }

    @Bean
    HealthIndicator logInHealth(LogInFile file) {
        return WriterHealth.of(file.writer());
    }

    @Bean
    LocalSecrets localSecrets(KeyVault keyVault, JsonMapper json) {
        return new LocalSecrets(keyVault, json);
    }

    @Bean
    Challenges challenges(LogInFile file, LocalSecrets secrets, LogInVersions versions, Clock clock) {
        return new Challenges(file, secrets, versions, clock);
    }

    @Bean
    Sessions sessions(LogInFile file, LocalSecrets secrets, Clock clock) {
        return new Sessions(file, secrets, clock);
    }

    @Bean
    FailedTries failedTries(LogInFile file, LocalSecrets secrets, Clock clock) {
        return new FailedTries(file, secrets, clock);
    }

    @Bean
    KnownDevices knownDevices(LogInFile file, LocalSecrets secrets, Clock clock) {
        return new KnownDevices(file, secrets, clock);
    }

    @Bean
    RetryKeys retryKeys(LogInFile file, LocalSecrets secrets, Clock clock) {
        return new RetryKeys(file, secrets, clock);
    }

    @Bean
    Housekeeping housekeeping(LogInFile file, Sessions sessions, Clock clock) {
        return new Housekeeping(file, sessions, clock);
    }

    @Bean
    AccessLog accessLog(EventBus events, Clock clock) {
        return new AccessLog(events, clock);
    }

    @Bean
    RefusalLog refusalLog(EventBus events, Clock clock) {
        return new RefusalLog(events, clock);
    }

    @Bean
    Commands commands(CommandGateway gateway) {
        return new Commands(gateway);
    }

    @Bean
    Aggregates aggregates(Configuration configuration, LruCache aggregateCache) {
        return new Aggregates(configuration, aggregateCache);
    }

    /** Before any body is read. */
    @Bean
    @Order(1)
    WebSecurity.AfterSignIn requestLimits(ProblemWriter problems, Clock clock) {
        return new WebSecurity.AfterSignIn(new RequestLimits(problems, clock));
    }

    @Bean
    @Order(2)
    WebSecurity.AfterSignIn idempotency(RetryKeys retryKeys, ProblemWriter problems) {
        return new WebSecurity.AfterSignIn(new IdempotencyFilter(retryKeys, problems));
    }
}
