package org.jeevan.records;

/** An upload exceeded the limit; nothing of it was kept. */
public class ContentTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long bytesMax;

    ContentTooLargeException(long bytesMax) {
        super("The content is larger than %d bytes".formatted(bytesMax));
        this.bytesMax = bytesMax;
    }

    public long bytesMax() {
        return bytesMax;
    }
}
