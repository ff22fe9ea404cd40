package org.jeevan.summarization.pegasus;

/** Where a model computes. */
public enum Device {
    /** CUDA where it works, else the processor. */
    AUTO,
    CPU,
    /** Refused where it does not work. */
    CUDA
}
