package org.jeevan.records;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobProviderMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.S3Client;

/** An S3 server in this process, on a folder. It checks signatures, so keys matter as they do elsewhere. */
final class S3Server implements AutoCloseable {

    static final String ACCESS_KEY = "records";
    static final String SECRET_KEY = "not a secret";

    static {
        for (String talkative : List.of("org.gaul", "org.jclouds", "software.amazon")) {
            ((Logger) LoggerFactory.getLogger(talkative)).setLevel(Level.ERROR);
        }
    }

    private final Path folder;
    private final BlobStoreContext blobs;
    private final S3Proxy proxy;

    private S3Server(Path folder, int port) {
        this.folder = folder;
        var properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", folder.toString());
        blobs = ContextBuilder.newBuilder(new FilesystemNio2BlobProviderMetadata())
                .credentials(ACCESS_KEY, SECRET_KEY)
                .overrides(properties)
                .build(BlobStoreContext.class);
        proxy = S3Proxy.builder()
                .blobStore(blobs.getBlobStore())
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .build();
    }

    static S3Server start(Path folder) throws Exception {
        return start(folder, 0);
    }

    static S3Server start(Path folder, int port) throws Exception {
        var server = new S3Server(folder, port);
        server.proxy.start();
        return server;
    }

    int port() {
        return proxy.getPort();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** Where the server keeps what is in its buckets. */
    Path folder() {
        return folder;
    }

    static S3Settings settings(String bucket, String prefix, URI endpoint, Duration patience) {
        return new S3Settings(bucket, endpoint, null, prefix, null, ACCESS_KEY, SECRET_KEY, null, false, patience);
    }

    /** The plain client, to make buckets, to look and to meddle. */
    S3Client client() {
        return S3Clients.open(settings("any", "", address(), Duration.ofSeconds(30)));
    }

    @Override
    public void close() throws Exception {
        proxy.stop();
        blobs.close();
    }
}
