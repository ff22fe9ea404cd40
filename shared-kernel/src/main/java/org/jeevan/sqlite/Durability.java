package org.jeevan.sqlite;

/** What a commit promises. Neither can damage the file; they differ in what a power loss may take back. */
public enum Durability {
    /** Each commit is on the disk before it returns (one fsync of the write-ahead log each). */
    FULL,
    /** The last commits may be lost with the power; for what can be built again, such as a read model. */
    NORMAL
}
