package org.jeevan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.Patience;
import org.jeevan.launcher.platform.PlatformProcess;
import org.jeevan.launcher.platform.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profile demo from outside: what it brings, and what it refuses. */
class DemoIT {

    private static final String RECORDS = "/api/v1/patients/me/records";

    @TempDir
    Path folder;

    @Test
    void fills_an_empty_store_tells_the_log_ins_and_refuses_a_filled_one() {
        try (PlatformProcess demo =
                PlatformProcess.in(folder).with("--spring.profiles.active=demo").start()) {
            await("the start block", () -> demo.log().contains("JEEVAN is ready"));
            assertThat(demo.log()).contains("Asha Rao", "9999 0000 0016", "H-DEM0-0001", DemoAccounts.PASSWORD);
            Client asha = logIn(demo, DemoPatient.ASHA);
            assertThat(asha.get(RECORDS).require(200).json().get("items")).hasSize(3);
            Client gurpreet = logIn(demo, DemoPatient.GURPREET);
            assertThat(gurpreet.get(RECORDS).toString()).contains("WAITING_FOR_IDENTITY");
            demo.stop();
            demo.launch();
            await("its end", () -> !demo.isAlive());
            assertThat(demo.log()).contains("Profile demo fills an empty store only");
        }
    }

    @Test
    void refuses_an_address_that_other_machines_reach() {
        try (PlatformProcess demo = PlatformProcess.in(folder)
                .with("--spring.profiles.active=demo", "--server.address=0.0.0.0")
                .with("--jeevan.tls-terminated=true", "--spring.mail.host=mail.example")
                .launch()) {
            await("its end", () -> !demo.isAlive());
            assertThat(demo.log()).contains("Profile demo is for this machine only");
            assertThat(demo.data().resolve("events.db")).doesNotExist();
        }
    }

    private static void await(String what, BooleanSupplier reached) {
        Patience.until(what, Duration.ofSeconds(90), reached);
    }

    private static Client logIn(PlatformProcess demo, DemoPatient patient) {
        return new Story(demo).logIn("patient", patient.aadhaar().value(), DemoAccounts.PASSWORD, patient.email);
    }
}
