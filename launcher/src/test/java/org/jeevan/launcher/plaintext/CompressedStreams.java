package org.jeevan.launcher.plaintext;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Finds where a gzip, zlib or zstd stream may begin, and unpacks as much of it as there is. */
final class CompressedStreams {

    private static final int UNPACKED_BYTES_MAX = 8 << 20;

    private CompressedStreams() {}

    /** What was packed, with how. */
    static Map<byte[], String> in(byte[] bytes) {
        var streams = new IdentityHashMap<byte[], String>();
        for (int at = 0; at + 4 < bytes.length; at++) {
            String kind = kindAt(bytes, at);
            if (kind != null) {
                byte[] unpacked = unpack(kind, bytes, at);
                if (unpacked.length > 0) {
                    streams.put(unpacked, kind);
                }
            }
        }
        return streams;
    }

    /** RFC 1952 §2.3.1, RFC 1950 §2.2 and RFC 8878 §3.1.1. */
    private static String kindAt(byte[] bytes, int at) {
        return switch (bytes[at]) {
            case 0x1f -> bytes[at + 1] == (byte) 0x8b && bytes[at + 2] == 8 ? "gzip" : null;
            case 0x78 -> (0x7800 + (bytes[at + 1] & 0xff)) % 31 == 0 && (bytes[at + 1] & 0x20) == 0 ? "zlib" : null;
            case 0x28 ->
                bytes[at + 1] == (byte) 0xb5 && bytes[at + 2] == 0x2f && bytes[at + 3] == (byte) 0xfd ? "zstd" : null;
            default -> null;
        };
    }

    private static byte[] unpack(String kind, byte[] bytes, int at) {
        var unpacked = new ByteArrayOutputStream();
        try (InputStream stream = open(kind, new ByteArrayInputStream(bytes, at, bytes.length - at))) {
            var buffer = new byte[1024];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                unpacked.write(buffer, 0, read);
                if (unpacked.size() > UNPACKED_BYTES_MAX) {
                    throw new AssertionError("A %s stream is too long to look through".formatted(kind));
                }
            }
        } catch (IOException end) {
            return unpacked
                    .toByteArray(); // noise that looks like a head, or a stream that is cut: what there was of it
        }
        return unpacked.toByteArray();
    }

    private static InputStream open(String kind, InputStream packed) throws IOException {
        return switch (kind) {
            case "gzip" -> new GZIPInputStream(packed);
            case "zstd" -> new ZstdInputStream(packed).setContinuous(true);
            default -> new InflaterInputStream(packed);
        };
    }
}
