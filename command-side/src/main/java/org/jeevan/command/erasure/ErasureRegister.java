package org.jeevan.command.erasure;

import java.time.Instant;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.command.KeptApart;
import org.jeevan.crypto.KeysFolder;

/** Who was forgotten. */
class ErasureRegister extends KeptApart<ErasureRegister.Entry> {

    static final String FILE = "erasures";

    ErasureRegister(KeysFolder folder) {
        super(folder, FILE, Entry::parse, Entry::patientId);
    }

    record Entry(PatientId patientId, AccountId accountId, Instant at) {

        private static Entry parse(String line) {
            String[] parts = line.split(" ");
            return new Entry(new PatientId(parts[0]), new AccountId(parts[1]), Instant.parse(parts[2]));
        }

        @Override
        public String toString() {
            return "%s %s %s".formatted(patientId, accountId, at);
        }
    }
}
