package org.jeevan.summarization.pegasus;

/**
 * What a model wrote for one input.
 *
 * @param tokenIds from the start token to the end token, if there is one
 * @param score sum of the tokens' log-probabilities, divided by length to the power of the length penalty
 */
public record Generated(int[] tokenIds, float score) {}
