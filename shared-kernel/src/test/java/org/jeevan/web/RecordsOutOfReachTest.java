package org.jeevan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.jeevan.records.RecordStoreUnavailableException;
import org.jeevan.records.S3RecordStore;
import org.jeevan.records.S3Settings;
import org.junit.jupiter.api.Test;

class RecordsOutOfReachTest {

    private final ProblemAdvice advice = new ProblemAdvice();

    @Test
    void a_record_store_out_of_reach_is_unavailable_whether_one_uploads_or_downloads() throws IOException {
        UncheckedIOException upload =
                catchThrowableOfType(UncheckedIOException.class, () -> S3RecordStore.open(nobodyListens()));
        var download = (RecordStoreUnavailableException) upload.getCause();
        for (var answer : new Object[] {advice.unexpected(upload), advice.outOfReach(download)}) {
            assertThat(answer)
                    .asString()
                    .contains("503")
                    .contains("unavailable")
                    .contains("try again");
        }
    }

    private static S3Settings nobodyListens() throws IOException {
        try (var port = new ServerSocket(0)) {
            URI address = URI.create("http://127.0.0.1:" + port.getLocalPort());
            return new S3Settings("records", address, null, "", null, "key", "key", null, false, Duration.ofSeconds(1));
        }
    }
}
