package org.jeevan.peers;

/**
 * A kind of question, and of its answer; both cross as JSON. An answer may be null.
 *
 * @param name what the broker sees; stable, since processes of two versions may meet
 */
public record Question<Q, A>(String name, Class<Q> question, Class<A> answer) {}
