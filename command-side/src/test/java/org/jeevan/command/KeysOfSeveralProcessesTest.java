package org.jeevan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.jeevan.crypto.KeyVaultException;
import org.jeevan.files.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** Where several processes share keys none of them makes any: two would make different ones. */
class KeysOfSeveralProcessesTest {

    private final CommandSideConfiguration commandSide = new CommandSideConfiguration();
    private final MockEnvironment environment = new MockEnvironment();

    @TempDir
    Path home;

    private Folders folders;

    @BeforeEach
    void several_processes() {
        environment.setActiveProfiles("axonserver");
        folders = new Folders(home.resolve("data"), home.resolve("keys"));
    }

    @Test
    void a_command_side_without_keys_does_not_start_and_makes_none() {
        assertThatThrownBy(() -> commandSide.keysFolder(folders, environment)).isInstanceOf(KeyVaultException.class);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void it_starts_with_those_that_the_command_made() {
        int status = KeysCommand.run(
                "keys", "init", "--jeevan.data-dir=" + folders.dataDir(), "--jeevan.keys-dir=" + folders.keysDir());
        assertThat(status).isEqualTo(KeysCommand.DONE);
        assertThat(commandSide.keysFolder(folders, environment)).isNotNull();
    }
}
