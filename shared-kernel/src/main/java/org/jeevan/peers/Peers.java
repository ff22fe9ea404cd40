package org.jeevan.peers;

import java.util.function.Function;
import org.jeevan.api.rejection.CommandRejected;

/** The platform's other processes. */
public interface Peers {

    /**
     * Waits for the answer of whichever process answers such questions.
     *
     * @throws CommandRejected where it refuses
     * @throws PeerUnavailableException where nobody answers in time, or answering failed
     */
    <Q, A> A ask(Question<Q, A> kind, Q question);

    /** From now on, questions of this kind are answered here. The handler is called by several threads. */
    <Q, A> void answer(Question<Q, A> kind, Function<Q, A> handler);
}
