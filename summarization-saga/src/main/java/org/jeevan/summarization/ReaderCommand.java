package org.jeevan.summarization;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.jbig2.JBIG2ImageReaderSpi;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jeevan.api.summary.RecordSummary;

/** The command line of a child JVM: few classes, little memory, a quick start, and no way to leave a file behind. */
final class ReaderCommand {

    private static final String BOOT_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private static final int CCITT_BYTES_MAX = 32 * 1024 * 1024; // unpacked: a sheet of A3 at 1200 dpi

    private ReaderCommand() {}

    static List<String> of(ReaderSettings settings, Class<?> main) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx%dm".formatted(settings.heapMegabytes()),
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+ErrorFileToStderr",
                "-XX:+DisplayVMOutputToStderr",
                "-Djava.io.tmpdir=/nonexistent",
                "-Duser.home=/nonexistent",
                "-Djava.awt.headless=true",
                "-Djeevan.ocr.millis=%d".formatted(settings.deadline().toMillis() / 2),
                "-D%s=%d".formatted(Filter.SYSPROP_CCITTFAX_MAXBYTES, CCITT_BYTES_MAX),
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog"));
        command.addAll(classPathAndMain(main));
        return command;
    }

    /** Only what the child needs; inside a packaged application Spring Boot's launcher opens the nested jars. */
    private static List<String> classPathAndMain(Class<?> main) {
        URL own = location(main);
        if (!"file".equals(own.getProtocol())) {
            String application = absolute(System.getProperty("java.class.path"));
            return List.of("-cp", application, "-Dloader.main=" + main.getName(), BOOT_LAUNCHER);
        }
        String classPath = Stream.of(
                        main,
                        ReaderMain.class,
                        PDDocument.class,
                        FontBoxFont.class,
                        RandomAccessRead.class,
                        JBIG2ImageReaderSpi.class,
                        LogFactory.class,
                        RecordSummary.class,
                        JsonMapper.class,
                        JsonFactory.class,
                        JsonIgnore.class)
                .map(type -> file(location(type)))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("-cp", classPath, main.getName());
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
