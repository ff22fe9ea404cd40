package org.jeevan.summarization;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Limits of a reader's child process.
 *
 * @param heapMegabytes of the child; a record that needs more fails with OUT_OF_MEMORY
 * @param deadline for one record, from its first byte to the answer; then the child is killed
 * @param bytesMax larger records are refused unread
 * @param recordsPerChild after so many records the child is replaced, so that nothing piles up in it
 * @param hiddenFolders where keys and data lie; not to be seen in the child where the system can hide them
 * @param model what the child needs to run one; empty for none
 */
public record ReaderSettings(
        int heapMegabytes,
        Duration deadline,
        long bytesMax,
        int recordsPerChild,
        List<Path> hiddenFolders,
        Optional<ModelRuntime> model) {

    public ReaderSettings {
        hiddenFolders = List.copyOf(hiddenFolders);
        if (heapMegabytes < 16 || deadline.isNegative() || deadline.isZero() || recordsPerChild < 1) {
            throw new IllegalArgumentException("A reader needs memory, time and at least one record");
        }
        if (bytesMax > heapMegabytes * 1024L * 1024L / 2) {
            throw new IllegalArgumentException(
                    "Records of %d bytes do not fit into a heap of %d MB: allow at least twice"
                            .formatted(bytesMax, heapMegabytes));
        }
    }

    public ReaderSettings(
            int heapMegabytes, Duration deadline, long bytesMax, int recordsPerChild, List<Path> hiddenFolders) {
        this(heapMegabytes, deadline, bytesMax, recordsPerChild, hiddenFolders, Optional.empty());
    }

    ReaderSettings withoutModel() {
        return new ReaderSettings(heapMegabytes, deadline, bytesMax, recordsPerChild, hiddenFolders);
    }

    ReaderSettings withRecordsPerChild(int other) {
        return new ReaderSettings(heapMegabytes, deadline, bytesMax, other, hiddenFolders, model);
    }

    /** 512 MB, two minutes, records up to 100 MB, 200 records per child. */
    public static ReaderSettings standard(List<Path> hiddenFolders) {
        return new ReaderSettings(512, Duration.ofMinutes(2), 100L * 1024 * 1024, 200, hiddenFolders);
    }
}
