package org.jeevan.records;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import software.amazon.awssdk.core.SdkResponse;

/** The store's own time, which every answer carries (RFC 9110, 6.6.1): it need not be ours. */
final class S3Clock {

    private S3Clock() {}

    static Instant of(SdkResponse answer) throws IOException {
        String date = answer.sdkHttpResponse().firstMatchingHeader("Date").orElse("missing");
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
        } catch (DateTimeParseException e) {
            throw new IOException("The record store does not tell its time: " + date, e);
        }
    }
}
