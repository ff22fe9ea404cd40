package org.jeevan.launcher.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One platform for all classes that ask for it, because a start takes seconds: hands its {@link Story} to their
 * constructors. Its records are at most {@link OnSharedPlatform#RECORD_BYTES_MAX} large. Asked for by {@link OnSharedPlatform} alone, or two classes
 * would use it at a time.
 */
final class SharedPlatform implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Story.class;
    }

    @Override
    public Story resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedPlatform.class))
                .computeIfAbsent(Running.class, key -> new Running(), Running.class)
                .story;
    }

    /** Closed by JUnit after the last test. */
    private static final class Running implements AutoCloseable {

        private final Path folder = folder();
        private final PlatformProcess platform = PlatformProcess.in(folder)
                .with(
                        "--jeevan.record-size-max=%dB".formatted(OnSharedPlatform.RECORD_BYTES_MAX),
                        "--server.tomcat.connection-timeout=8s") // half a request ends while a test waits for it
                .start();
        private final Story story = new Story(platform);

        @Override
        public void close() throws IOException {
            platform.close();
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory("jeevan-platform");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
