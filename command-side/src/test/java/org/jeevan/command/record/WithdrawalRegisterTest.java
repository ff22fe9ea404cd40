package org.jeevan.command.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.CONTENT;
import static org.jeevan.api.Examples.CORRECTED_DISCHARGE;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.NOON;

import java.nio.file.Path;
import org.jeevan.command.record.WithdrawalRegister.Entry;
import org.jeevan.crypto.KeysFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawalRegisterTest {

    @Test
    void keeps_each_record_once_over_a_restart(@TempDir Path folder) {
        var register = new WithdrawalRegister(KeysFolder.openOrCreate(folder.resolve("keys")));
        assertThat(register.entries()).isEmpty();
        var first = new Entry(ASHA, DISCHARGE, CONTENT.contentId(), NOON);
        var second = new Entry(ASHA, CORRECTED_DISCHARGE, CONTENT.contentId(), NOON.plusSeconds(1));
        register.add(first);
        register.add(second);
        register.add(new Entry(ASHA, DISCHARGE, CONTENT.contentId(), NOON.plusSeconds(2)));
        assertThat(new WithdrawalRegister(KeysFolder.open(folder.resolve("keys"))).entries())
                .containsExactly(first, second);
    }
}
