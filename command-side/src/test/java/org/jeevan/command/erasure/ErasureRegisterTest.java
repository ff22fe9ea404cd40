package org.jeevan.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ANOTHER_ACCOUNT;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.RAVI;

import java.nio.file.Path;
import org.jeevan.command.erasure.ErasureRegister.Entry;
import org.jeevan.crypto.KeysFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureRegisterTest {

    @Test
    void keeps_each_patient_once_over_a_restart(@TempDir Path folder) {
        KeysFolder keys = KeysFolder.openOrCreate(folder.resolve("keys"));
        var register = new ErasureRegister(keys);
        assertThat(register.entries()).isEmpty();
        register.add(new Entry(ASHA, ASHAS_ACCOUNT, NOON));
        register.add(new Entry(RAVI, ANOTHER_ACCOUNT, NOON.plusSeconds(1)));
        register.add(new Entry(ASHA, ASHAS_ACCOUNT, NOON.plusSeconds(2)));
        assertThat(new ErasureRegister(KeysFolder.open(folder.resolve("keys"))).entries())
                .containsExactly(
                        new Entry(ASHA, ASHAS_ACCOUNT, NOON), new Entry(RAVI, ANOTHER_ACCOUNT, NOON.plusSeconds(1)));
    }
}
