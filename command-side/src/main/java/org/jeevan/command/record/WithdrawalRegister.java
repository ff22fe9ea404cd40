package org.jeevan.command.record;

import java.time.Instant;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.ContentId;
import org.jeevan.command.KeptApart;
import org.jeevan.crypto.KeysFolder;

/** Which documents of somebody else were destroyed. */
public class WithdrawalRegister extends KeptApart<WithdrawalRegister.Entry> {

    static final String FILE = "withdrawn-records";

    public WithdrawalRegister(KeysFolder folder) {
        super(folder, FILE, Entry::parse, Entry::recordId);
    }

    /** @param patientId whose record it had been put into */
    public record Entry(PatientId patientId, RecordId recordId, ContentId contentId, Instant at) {

        private static Entry parse(String line) {
            String[] parts = line.split(" ");
            return new Entry(
                    new PatientId(parts[0]), new RecordId(parts[1]), new ContentId(parts[2]), Instant.parse(parts[3]));
        }

        @Override
        public String toString() {
            return "%s %s %s %s".formatted(patientId, recordId, contentId, at);
        }
    }
}
