package org.jeevan.summarization.pegasus;

/** Ways to decode. They give the same tokens and differ in what is computed again, and in what moves to a device and back. */
public enum Strategy {
    /** The one that suits the device, of those that the bundle has files for. */
    AUTO,
    /** Whole texts in one call, where the settings allow it; otherwise as AUTO would choose without it. */
    WHOLE_TEXT,
    /** Keys and values of earlier tokens are kept. */
    CACHED,
    /** Every step computes all positions. */
    UNCACHED
}
