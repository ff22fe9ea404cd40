package org.jeevan.summarization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeFolderTest {

    @TempDir
    Path temporary;

    private Path folder;
    private Map<String, URL> library;

    @BeforeEach
    void write() throws IOException {
        folder = temporary.resolve("runtime");
        library = Map.of("lib.so", resource("source", "code"));
    }

    @Test
    void is_for_its_user_alone() throws IOException {
        assumeTrue(Files.getFileStore(temporary).supportsFileAttributeView("posix"));
        Path put = RuntimeFolder.at(folder).put("libraries", library);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(put)))
                .isEqualTo("rwx------");
    }

    @Test
    void refuses_a_folder_that_others_may_use() throws IOException {
        assumeTrue(Files.getFileStore(temporary).supportsFileAttributeView("posix"));
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> RuntimeFolder.at(folder)).hasMessageContaining("jeevan.summarization.runtime-dir");
    }

    @Test
    void refuses_a_link_that_somebody_laid_in_its_place() throws IOException {
        Files.createSymbolicLink(folder, Files.createDirectory(temporary.resolve("elsewhere")));
        assertThatThrownBy(() -> RuntimeFolder.at(folder)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void writes_anew_what_was_altered_and_removes_what_does_not_belong_there() throws IOException {
        Path put = RuntimeFolder.at(folder).put("libraries", library);
        Files.writeString(put.resolve("lib.so"), "evil");
        Files.writeString(put.resolve("other.so"), "evil too");

        assertThat(RuntimeFolder.at(folder).put("libraries", library)).isEqualTo(put);

        assertThat(put.resolve("lib.so")).hasContent("code");
        assertThat(put.resolve("other.so")).doesNotExist();
    }

    @Test
    void leaves_what_is_right_as_it_is() throws IOException {
        Path file = RuntimeFolder.at(folder).put("libraries", library).resolve("lib.so");
        Object before = Files.readAttributes(file, "unix:ino").get("ino");
        RuntimeFolder.at(folder).put("libraries", library);
        assertThat(Files.readAttributes(file, "unix:ino").get("ino")).isEqualTo(before);
    }

    @Test
    void keeps_versions_apart() throws IOException {
        Path one = RuntimeFolder.at(folder).put("libraries", library);
        Path other = RuntimeFolder.at(folder).put("libraries", Map.of("lib.so", resource("newer", "newer code")));
        assertThat(other).isNotEqualTo(one);
        assertThat(one.resolve("lib.so")).hasContent("code");
    }

    @Test
    void finds_this_platforms_libraries_in_their_jars() {
        assertThat(NativeLibraries.onnxRuntime())
                .containsKeys(System.mapLibraryName("onnxruntime"), System.mapLibraryName("onnxruntime4j_jni"));
        assertThat(NativeLibraries.tokenizers()).containsKey(System.mapLibraryName("tokenizers"));
    }

    private URL resource(String name, String content) throws IOException, MalformedURLException {
        return Files.writeString(temporary.resolve(name), content).toUri().toURL();
    }
}
