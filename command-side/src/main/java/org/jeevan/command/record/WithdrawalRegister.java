package org.jeevan.command.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.ContentId;
import org.jeevan.crypto.KeysFolder;

/**
 * Which documents of somebody else were destroyed, in a file of the keys folder: apart from the data, so that a back-up of
 * the data which is older does not bring them back. Opaque ids and moments only.
 */
public class WithdrawalRegister {

    static final String FILE = "withdrawn-records";

    private final KeysFolder folder;

    public WithdrawalRegister(KeysFolder folder) {
        this.folder = folder;
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

    public synchronized List<Entry> entries() {
        return folder.read(FILE).map(bytes -> new String(bytes, StandardCharsets.US_ASCII)).stream()
                .flatMap(String::lines)
                .map(Entry::parse)
                .toList();
    }

    /** Durable when this returns; a record is entered once. */
    public synchronized void add(Entry entry) {
        List<Entry> earlier = entries();
        if (earlier.stream().anyMatch(one -> one.recordId().equals(entry.recordId()))) {
            return;
        }
        var lines = new StringBuilder();
        earlier.forEach(one -> lines.append(one).append('\n'));
        folder.write(FILE, lines.append(entry).append('\n').toString().getBytes(StandardCharsets.US_ASCII));
    }
}
