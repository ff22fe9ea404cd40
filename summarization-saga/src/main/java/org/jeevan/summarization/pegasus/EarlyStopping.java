package org.jeevan.summarization.pegasus;

/** When a beam search that has enough finished hypotheses may end. */
public enum EarlyStopping {
    /** At once. */
    TRUE,
    /** When the best open beam, were it to end here, could not beat the worst finished hypothesis. */
    FALSE,
    /** When no open beam could beat it at any length that is allowed. */
    NEVER
}
