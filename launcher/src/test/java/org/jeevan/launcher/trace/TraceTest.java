package org.jeevan.launcher.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceTest {

    @TempDir
    private Path folder;

    @Test
    void joins_the_two_halves_of_an_interrupted_call() throws IOException {
        SystemCall call = read("""
                11 fsync(5</a/events.db-wal> <unfinished ...>
                12 write(1<pipe:[9]>, "x", 1)       = 1
                11 <... fsync resumed>)             = 0
                12 +++ exited with 0 +++
                """).getLast();
        assertThat(call.name()).isEqualTo("fsync");
        assertThat(call.target()).isEqualTo("/a/events.db-wal");
        assertThat(call.begun()).isEqualTo(1);
        assertThat(call.ended()).isEqualTo(3);
        assertThat(call.succeeded()).isTrue();
    }

    @Test
    void tells_bytes_from_escapes() throws IOException {
        SystemCall call = read("""
                11 write(5</a/f>, "a\\0b\\n\\"\\\\ = \\377\\0019\\33", 99) = 99
                """).getFirst();
        byte[] expected = "a\0b\n\"\\ = \u00ff\u00019\u001b".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(call.data()).isEqualTo(expected);
        assertThat(call.isCut()).isFalse();
    }

    @Test
    void joins_the_parts_of_a_vector_and_sees_that_one_is_cut() throws IOException {
        SystemCall call = read("""
                11 writev(5<socket:[7]>, [{iov_base="HTTP/", iov_len=5}, {iov_base="1.1"..., iov_len=30}], 2) = 35
                """).getFirst();
        assertThat(call.data()).asString(StandardCharsets.US_ASCII).isEqualTo("HTTP/1.1");
        assertThat(call.isCut()).isTrue();
        assertThat(call.isOnRegularFile()).isFalse();
    }

    @Test
    void knows_which_file_was_opened_and_which_was_not() throws IOException {
        List<SystemCall> calls = read("""
                11 openat(AT_FDCWD</a>, "f", O_WRONLY|O_CREAT, 0600) = 5</a/f>
                11 openat(AT_FDCWD</a>, "g", O_WRONLY) = -1 ENOENT (No such file or directory)
                """);
        assertThat(calls).extracting(SystemCall::opened).containsExactly("/a/f", "");
        assertThat(calls).extracting(SystemCall::succeeded).containsExactly(true, false);
    }

    private List<SystemCall> read(String lines) throws IOException {
        return Trace.read(Files.writeString(folder.resolve("trace"), lines, StandardCharsets.ISO_8859_1));
    }
}
