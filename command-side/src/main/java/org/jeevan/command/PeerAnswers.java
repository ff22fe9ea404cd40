package org.jeevan.command;

import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jeevan.api.access.ReadAuthorizer;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.record.RecordCommand;
import org.jeevan.axonserver.AxonServerConfiguration;
import org.jeevan.command.vault.KeyAnswers;
import org.jeevan.command.vault.Vault;
import org.jeevan.crypto.DataKeys;
import org.jeevan.peers.CommandSideQuestions;
import org.jeevan.peers.CommandSideQuestions.SummaryAnswer;
import org.jeevan.peers.Peers;
import org.jeevan.web.RoleRefusals;
import org.jeevan.web.SessionDirectory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Answers the other processes once this one is ready; a standby is not, and so is asked nothing. */
@Component
@Profile(AxonServerConfiguration.PROFILE)
class PeerAnswers {

    private final Peers peers;
    private final ReadAuthorizer authorizer;
    private final SessionDirectory sessions;
    private final KeyAnswers keys;
    private final RoleRefusals refusals;
    private final CommandGateway commands;

    PeerAnswers(
            Peers peers,
            ReadAuthorizer authorizer,
            SessionDirectory sessions,
            Vault vault,
            DataKeys dataKeys,
            RoleRefusals refusals,
            CommandGateway commands) {
        this.peers = peers;
        this.authorizer = authorizer;
        this.sessions = sessions;
        this.keys = new KeyAnswers(vault, dataKeys);
        this.refusals = refusals;
        this.commands = commands;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        peers.answer(CommandSideQuestions.AUTHORIZE_READ, authorizer::authorize);
        peers.answer(CommandSideQuestions.SIGNED_IN, session -> sessions.find(session.value())
                .orElse(null));
        peers.answer(CommandSideQuestions.DATA_KEYS, keys::find);
        peers.answer(CommandSideQuestions.CURRENT_DATA_KEY, keys::current);
        peers.answer(CommandSideQuestions.SUMMARIZED, this::take);
        peers.answer(CommandSideQuestions.REFUSED, this::count);
    }

    private Void count(Actor caller) {
        refusals.refused(caller);
        return null;
    }

    private Void take(SummaryAnswer answer) {
        RecordCommand command =
                Optional.<RecordCommand>ofNullable(answer.completed()).orElse(answer.failed());
        CommandMessage<RecordCommand> message = new GenericCommandMessage<>(command, Actor.SYSTEM.toMetaData());
        commands.sendAndWait(message);
        return null;
    }
}
