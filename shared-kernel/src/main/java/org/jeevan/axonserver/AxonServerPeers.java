package org.jeevan.axonserver;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.grpc.StatusRuntimeException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.outages.Outage;
import org.jeevan.peers.PeerUnavailableException;
import org.jeevan.peers.Peers;
import org.jeevan.peers.Question;
import org.jeevan.peers.SealedMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions as commands of Axon Server, which sends each to one of the processes that answer its kind and sees nothing of
 * it but its name and size.
 */
public final class AxonServerPeers implements Peers, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AxonServerPeers.class);
    private static final int LOAD_FACTOR = 100;
    private static final int THREADS = 32;
    private static final String SEALED = "sealed";

    private final AxonServerLink link;
    private final SealedMessages messages;
    private final Map<String, Outage> outages = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("peers-", 0).daemon().factory());

    public AxonServerPeers(AxonServerLink link, SealedMessages messages) {
        this.link = link;
        this.messages = messages;
    }

    @Override
    public <Q, A> A ask(Question<Q, A> kind, Q question) {
        String messageId = UUID.randomUUID().toString();
        Command command = Command.newBuilder()
                .setMessageIdentifier(messageId)
                .setName(kind.name())
                .setTimestamp(System.currentTimeMillis())
                .setPayload(sealed(messages.sealQuestion(kind, messageId, question)))
                .build();
        CommandResponse response = send(kind, command);
        requireAnswer(kind, response.getErrorCode());
        return messages.openAnswer(
                kind, messageId, response.getPayload().getData().toByteArray());
    }

    @Override
    public <Q, A> void answer(Question<Q, A> kind, Function<Q, A> handler) {
        link.connection()
                .commandChannel()
                .registerCommandHandler(
                        command -> CompletableFuture.supplyAsync(() -> answered(kind, handler, command), threads),
                        LOAD_FACTOR,
                        kind.name());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** One who fails to answer is there, and has told his own log. */
    private void requireAnswer(Question<?, ?> kind, String errorCode) {
        if (errorCode.isEmpty()) {
            outage(kind).answered();
            return;
        }
        if (!errorCode.equals(ErrorCategory.COMMAND_EXECUTION_ERROR.errorCode())) {
            outage(kind).missed("nobody is there (%s)".formatted(errorCode));
        }
        throw new PeerUnavailableException("Nobody could answer %s: %s".formatted(kind.name(), errorCode), null);
    }

    private Outage outage(Question<?, ?> kind) {
        return outages.computeIfAbsent(kind.name(), name -> new Outage(LOG, "Who answers " + name));
    }

    private CommandResponse send(Question<?, ?> kind, Command command) {
        try {
            return link.await(link.connection().commandChannel().sendCommand(command));
        } catch (ExecutionException | AxonServerUnavailableException | AxonServerException | StatusRuntimeException e) {
            outage(kind).missed("Axon Server gives no answer");
            throw new PeerUnavailableException("Nobody answers %s".formatted(kind.name()), e);
        }
    }

    /** Of a failure only its class is logged, and nothing is told: a message may quote what somebody sent. */
    private <Q, A> CommandResponse answered(Question<Q, A> kind, Function<Q, A> handler, Command command) {
        String messageId = command.getMessageIdentifier();
        var response = CommandResponse.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setRequestIdentifier(messageId);
        try {
            Q question = messages.openQuestion(
                    kind, messageId, command.getPayload().getData().toByteArray());
            return response.setPayload(sealed(messages.sealAnswer(kind, messageId, handler.apply(question))))
                    .build();
        } catch (CommandRejected rejected) {
            return response.setPayload(sealed(messages.sealRejection(kind, messageId, rejected.rejection())))
                    .build();
        } catch (RuntimeException e) {
            LOG.error("{} could not be answered: {}", kind.name(), e.getClass().getName());
            return response.setErrorCode(ErrorCategory.COMMAND_EXECUTION_ERROR.errorCode())
                    .setErrorMessage(ErrorMessage.newBuilder().setMessage("failed"))
                    .build();
        }
    }

    private static SerializedObject sealed(byte[] bytes) {
        return SerializedObject.newBuilder()
                .setType(SEALED)
                .setData(ByteString.copyFrom(bytes))
                .build();
    }
}
