package org.jeevan.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StolenPasswordsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 500})
    void finds_each_of_the_list_and_nothing_else(int size) throws Exception {
        List<String> stolen =
                IntStream.range(0, size).mapToObj(i -> "stolen " + i).toList();
        for (String end : new String[] {"\n", "\r\n", ":7\n", ":123456789\r\n"}) {
            var list = new StolenPasswords(fileOf(stolen, end));
            assertThat(stolen).allMatch(list::contains);
            assertThat(IntStream.range(0, 200).mapToObj(i -> "safe " + i)).noneMatch(list::contains);
        }
    }

    @Test
    void finds_the_last_one_also_where_its_line_does_not_end() throws Exception {
        Path file = fileOf(List.of("one", "two", "three"), "\n");
        Files.writeString(file, Files.readString(file).stripTrailing());
        var list = new StolenPasswords(file);
        assertThat(List.of("one", "two", "three")).allMatch(list::contains);
    }

    @Test
    void without_a_list_nothing_is_stolen() {
        assertThat(new StolenPasswords((Path) null).contains("password")).isFalse();
    }

    @Test
    void refuses_to_start_with_a_file_that_is_no_such_list() throws Exception {
        Path words = Files.writeString(folder.resolve("words"), "password\nletmein\n");
        assertThatThrownBy(() -> new StolenPasswords(words))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("jeevan.passwords.refused-file");
        assertThatThrownBy(() -> new StolenPasswords(folder.resolve("nothing")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be read");
    }

    private Path fileOf(List<String> passwords, String end) throws Exception {
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        var lines = passwords.stream()
                .map(each ->
                        HexFormat.of().withUpperCase().formatHex(sha1.digest(each.getBytes(StandardCharsets.UTF_8))))
                .sorted()
                .map(hash -> hash + end)
                .toList();
        return Files.writeString(folder.resolve("list"), String.join("", lines));
    }
}
