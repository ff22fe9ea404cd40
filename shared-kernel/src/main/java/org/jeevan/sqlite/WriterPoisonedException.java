package org.jeevan.sqlite;

/**
 * A commit of this file failed, so nobody knows which of its pages reached the disk. Nothing is written to it until the
 * process has been started again and SQLite has recovered the file.
 */
public class WriterPoisonedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    WriterPoisonedException(String file, Throwable cause) {
        super("%s accepts no writes until a restart: an earlier commit failed".formatted(file), cause);
    }
}
