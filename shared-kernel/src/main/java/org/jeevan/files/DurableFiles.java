package org.jeevan.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Makes files survive a power loss: content by fsync of the file, the name by fsync of its folder. */
public final class DurableFiles {

    private static final boolean FOLDERS_CAN_BE_FORCED =
            !System.getProperty("os.name").startsWith("Windows");

    private DurableFiles() {}

    /** Gives a finished and already forced file its name, replacing what had it; durable when this returns. */
    public static void publish(Path finished, Path target) throws IOException {
        Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(target.getParent());
    }

    /** Writes, forces and publishes small content in one step. */
    public static void write(Path target, byte[] content, Path temporary) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            var remaining = ByteBuffer.wrap(content);
            while (remaining.hasRemaining()) {
                channel.write(remaining);
            }
            channel.force(true);
        }
        publish(temporary, target);
    }

    /** Makes the names in a folder durable. NTFS journals them itself and cannot open a folder as a file. */
    public static void forceFolder(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_FORCED) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
