package org.jeevan.records;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the encrypted bytes of records lie: in a folder, or in a bucket.
 *
 * @param dir null: {@code <data-dir>/records}; a shared volume where several processes need the records
 * @param s3 null: in a folder
 */
@ConfigurationProperties("jeevan.records")
public record RecordSettings(Path dir, S3Settings s3) {

    /** @param defaultDir the folder where nothing else is said */
    RecordStore open(Path defaultDir) {
        if (s3 == null) {
            return new FileRecordStore(
                    dir == null ? defaultDir : dir.toAbsolutePath().normalize());
        }
        if (dir != null) {
            throw new IllegalStateException("Records lie in jeevan.records.dir or in jeevan.records.s3, not in both");
        }
        return S3RecordStore.open(s3);
    }
}
