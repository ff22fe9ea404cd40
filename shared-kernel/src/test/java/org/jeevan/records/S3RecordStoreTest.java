package org.jeevan.records;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class S3RecordStoreTest {

    private static S3Server server;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = S3Server.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Nested
    class Storing extends RecordStoreContract {
        @Override
        StoreUnderTest empty(Path home) {
            return new BucketUnderTest(server);
        }
    }

    @Nested
    class Sweeping extends RecordSweepContract {
        @Override
        StoreUnderTest empty(Path home) {
            return new BucketUnderTest(server);
        }
    }

    @Nested
    class Encrypting extends RecordContentContract {
        @Override
        StoreUnderTest empty(Path home) {
            return new BucketUnderTest(server);
        }
    }
}
