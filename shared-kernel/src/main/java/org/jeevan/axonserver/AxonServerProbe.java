package org.jeevan.axonserver;

import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/** Asks Axon Server once more, by hand, only to learn why it cannot be had: the connector tells nobody but its log. */
final class AxonServerProbe {

    private static final Metadata.Key<String> TOKEN =
            Metadata.Key.of("AxonIQ-Access-Token", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> CONTEXT =
            Metadata.Key.of("AxonIQ-Context", Metadata.ASCII_STRING_MARSHALLER);

    private final String component;
    private final AxonServerSettings settings;

    AxonServerProbe(String component, AxonServerSettings settings) {
        this.component = component;
        this.settings = settings;
    }

    /** Why it cannot be had, as a sentence without its end. */
    String reason() {
        var address = AxonServerLink.addresses(settings.address())[0];
        var builder = NettyChannelBuilder.forAddress(address.getHostName(), address.getGrpcPort());
        ManagedChannel channel = (settings.certificates() == null
                        ? builder.usePlaintext()
                        : builder.sslContext(AxonServerLink.trusting(settings.certificates())))
                .build();
        try {
            PlatformServiceGrpc.newBlockingStub(channel)
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers()))
                    .withDeadlineAfter(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
                    .getPlatformServer(ClientIdentification.newBuilder()
                            .setClientId(component)
                            .setComponentName(component)
                            .build());
            return "it answers, but its context %s does not".formatted(settings.context());
        } catch (StatusRuntimeException refused) {
            return reason(refused);
        } finally {
            channel.shutdownNow();
        }
    }

    private Metadata headers() {
        var headers = new Metadata();
        headers.put(CONTEXT, settings.context());
        if (settings.token() != null) {
            headers.put(TOKEN, settings.token());
        }
        return headers;
    }

    private String reason(StatusRuntimeException refused) {
        return switch (refused.getStatus().getCode()) {
            case UNAUTHENTICATED, PERMISSION_DENIED ->
                settings.token() == null
                        ? "it asks for a token, and jeevan.axonserver.token is not set"
                        : "it does not accept the token (jeevan.axonserver.token)";
            case DEADLINE_EXCEEDED -> "it did not answer within %s".formatted(settings.patience());
            case UNAVAILABLE -> unavailable(refused);
            default -> "it answers %s".formatted(refused.getStatus().getCode());
        };
    }

    private String unavailable(StatusRuntimeException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return "there is no such host";
            }
            if (cause instanceof ConnectException) {
                return "nobody listens there";
            }
            if (cause.getClass().getSimpleName().equals("NotSslRecordException")) {
                return "it does not speak TLS, and jeevan.axonserver.certificates is set";
            }
            if (cause instanceof SSLException) {
                return "its TLS certificate does not lead to one of %s (jeevan.axonserver.certificates), or is another host's"
                        .formatted(settings.certificates());
            }
        }
        return settings.certificates() == null
                ? "it closes the connection: it may speak TLS, and jeevan.axonserver.certificates is not set"
                : "it closes the connection";
    }
}
