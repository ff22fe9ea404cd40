package org.jeevan.crypto;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Names a data key in the headers of what it protects. Random, 16 bytes. */
public record DataKeyId(UUID value) {

    public static final int BYTES = 16;

    public static DataKeyId random() {
        return new DataKeyId(UUID.randomUUID());
    }

    public static DataKeyId read(ByteBuffer from) {
        return new DataKeyId(new UUID(from.getLong(), from.getLong()));
    }

    public void write(ByteBuffer to) {
        to.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
