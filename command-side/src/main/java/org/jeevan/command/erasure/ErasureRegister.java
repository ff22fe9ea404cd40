package org.jeevan.command.erasure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.crypto.KeysFolder;

/**
 * Who was forgotten, in a file of the keys folder: apart from the data, so that a back-up of the data which is older than an
 * erasure does not undo it. Opaque ids and moments only.
 */
class ErasureRegister {

    static final String FILE = "erasures";

    private final KeysFolder folder;

    ErasureRegister(KeysFolder folder) {
        this.folder = folder;
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

    synchronized List<Entry> entries() {
        return folder.read(FILE).map(bytes -> new String(bytes, StandardCharsets.US_ASCII)).stream()
                .flatMap(String::lines)
                .map(Entry::parse)
                .toList();
    }

    /** Durable when this returns; a patient is entered once. */
    synchronized void add(Entry entry) {
        List<Entry> earlier = entries();
        if (earlier.stream().anyMatch(one -> one.patientId().equals(entry.patientId()))) {
            return;
        }
        var lines = new StringBuilder();
        earlier.forEach(one -> lines.append(one).append('\n'));
        folder.write(FILE, lines.append(entry).append('\n').toString().getBytes(StandardCharsets.US_ASCII));
    }
}
