package org.jeevan.records;

import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Tells what passes by itself (no connection, no answer, an overloaded store) from what somebody has to mend. */
final class S3Failures {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int SERVER_ERROR = 500;

    private S3Failures() {}

    static IOException translate(SdkException failure) {
        if (!(failure instanceof S3Exception refusal)) {
            return new RecordStoreUnavailableException(rootOf(failure), failure);
        }
        String what = "%s (%d)".formatted(code(refusal), refusal.statusCode());
        return passes(refusal.statusCode())
                ? new RecordStoreUnavailableException(what, refusal)
                : new IOException("The record store refuses: " + what, refusal);
    }

    private static boolean passes(int status) {
        return status >= SERVER_ERROR || status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT;
    }

    private static String code(S3Exception refusal) {
        AwsErrorDetails details = refusal.awsErrorDetails();
        return details == null || details.errorCode() == null ? "no reason given" : details.errorCode();
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + " " + root.getMessage();
    }
}
