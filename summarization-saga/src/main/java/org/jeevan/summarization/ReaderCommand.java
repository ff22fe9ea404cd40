package org.jeevan.summarization;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.util.Platform;
import ai.onnxruntime.OrtEnvironment;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.JsonParser;
import com.sun.jna.Library;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.jbig2.JBIG2ImageReaderSpi;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.summarization.text.TextReader;
import org.slf4j.Logger;

/**
 * How a child JVM is started: few classes, little memory, a quick start, and no way to leave a file behind. Its class path
 * is no part of the command line, which must be short.
 */
record ReaderCommand(List<String> line, String classPath) {

    /** ONNX Runtime 1.29 ends its process where /proc/self/cmdline is longer than 4096 bytes. */
    private static final int BYTES_MAX = 4000;

    private static final String BOOT_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    static ReaderCommand of(ReaderSettings settings, Class<?> main) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx%dm".formatted(settings.heapMegabytes()),
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+ErrorFileToStderr",
                "-XX:+DisplayVMOutputToStderr",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=/nonexistent",
                "-Duser.home=/nonexistent",
                "-Djava.awt.headless=true",
                "-D%s=%d".formatted(TextReader.OCR_MILLIS, settings.deadline().toMillis() / 2),
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog"));
        settings.model().ifPresent(model -> command.addAll(model.properties())); // the last of two equal ones counts
        boolean packaged = !"file".equals(location(main).getProtocol());
        if (packaged) { // then Spring Boot's launcher opens the nested jars
            command.addAll(List.of("-Dloader.main=" + main.getName(), BOOT_LAUNCHER));
        } else {
            command.add(main.getName());
        }
        requireShort(command);
        return new ReaderCommand(command, packaged ? absolute(System.getProperty("java.class.path")) : needed(main));
    }

    ProcessBuilder confined(Confinement confinement, ReaderSettings settings) {
        ProcessBuilder process = Confinement.process(confinement.wrap(
                line, settings.hiddenFolders(), settings.model().map(ModelRuntime::scratch)));
        process.environment().put("CLASSPATH", classPath);
        return process;
    }

    /** Only what the child needs. */
    private static String needed(Class<?> main) {
        return Stream.of(
                        main,
                        ReaderMain.class,
                        PDDocument.class,
                        FontBoxFont.class,
                        RandomAccessRead.class,
                        JBIG2ImageReaderSpi.class,
                        LogFactory.class,
                        OrtEnvironment.class,
                        HuggingFaceTokenizer.class,
                        Platform.class,
                        Library.class,
                        JsonParser.class,
                        Logger.class,
                        RecordSummary.class,
                        JsonMapper.class,
                        JsonFactory.class,
                        JsonIgnore.class)
                .map(type -> file(location(type)))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void requireShort(List<String> command) {
        int bytes = String.join(" ", command).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > BYTES_MAX) {
            throw new IllegalStateException(
                    "The reader's command line has %d bytes, of which %d are allowed:".formatted(bytes, BYTES_MAX)
                            + " name jeevan.summarization.runtime-dir and jeevan.summarization.model in shorter paths");
        }
    }

    /** The child has another working directory. */
    private static String absolute(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static String file(URL location) {
        try {
            return Path.of(new URI(location.toString())).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A class path entry that is no file: " + location, e);
        }
    }
}
