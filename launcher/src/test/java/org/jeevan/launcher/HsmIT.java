package org.jeevan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jeevan.crypto.SoftHsm;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.Patience;
import org.jeevan.launcher.platform.PlatformProcess;
import org.jeevan.launcher.platform.SampleRecords;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole platform with its keys in a token. */
class HsmIT {

    @TempDir
    private Path folder;

    @Test
    void signs_up_uploads_restarts_and_reads_with_its_keys_in_a_token() {
        SoftHsm hsm = SoftHsm.in(folder.resolve("token"));
        try (PlatformProcess platform = on(hsm).start()) {
            Story story = new Story(platform);
            Story.Patient asha = story.signUp("Asha Rao");
            Story.Staff hospital = story.hospital("City Hospital");
            story.confirmIdentity(hospital, asha);
            byte[] sent = SampleRecords.pdf();
            String record = hospital.client()
                    .upload(asha.id(), Upload.of("letter.pdf", sent))
                    .require(202)
                    .text("recordId");
            platform.restart();
            Client again = story.logIn(asha).after(hospital.client());
            assertThat(again.get("/api/v1/patients/me/records/%s/content".formatted(record))
                            .require(200)
                            .body())
                    .isEqualTo(sent);
            assertThat(platform.keys().resolve("jeevan.p12")).doesNotExist();
        }
    }

    @Test
    void says_why_it_does_not_start_without_its_token() throws Exception {
        SoftHsm hsm = SoftHsm.in(folder.resolve("token"));
        on(hsm).start().close();
        Path conf = hsm.configuration();
        Files.writeString(
                conf, Files.readString(conf).replace("directories.tokendir = ", "directories.tokendir = /no"));
        try (PlatformProcess platform = on(hsm).launch()) {
            awaitEnd(platform);
            assertThat(platform.log())
                    .contains("There is no initialized token at")
                    .doesNotContain(SoftHsm.PIN);
        }
    }

    @Test
    void makes_no_new_keys_beside_the_data_of_lost_ones() throws Exception {
        PlatformProcess.in(folder).start().close();
        Path keystore = folder.resolve("data-keys/jeevan.p12");
        Files.delete(keystore);
        try (PlatformProcess platform = PlatformProcess.in(folder).launch()) {
            awaitEnd(platform);
            assertThat(platform.log()).contains("There is no keystore").contains("restore it from its own back-up");
        }
        assertThat(keystore).doesNotExist();
    }

    private static void awaitEnd(PlatformProcess platform) {
        Patience.until("its end", Duration.ofSeconds(120), () -> !platform.isAlive());
    }

    private PlatformProcess.Setup on(SoftHsm hsm) {
        return PlatformProcess.in(folder)
                .environment(SoftHsm.CONFIGURATION, hsm.configuration().toString())
                .environment("JEEVAN_VAULT_KIND", "pkcs11")
                .environment("JEEVAN_VAULT_PKCS11_LIBRARY", hsm.library().toString())
                .environment("JEEVAN_VAULT_PKCS11_SLOT", Long.toString(hsm.slot()))
                .environment("JEEVAN_VAULT_PKCS11_PIN", SoftHsm.PIN);
    }
}
