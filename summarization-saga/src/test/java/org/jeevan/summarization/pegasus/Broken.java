package org.jeevan.summarization.pegasus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * One way to break a bundle.
 *
 * @param says of the refusal: what is wrong, with its file, and how to mend it
 */
record Broken(String what, Damage damage, String... says) {

    @FunctionalInterface
    interface Damage {

        /** @param outside an empty folder beside the bundle */
        void to(Path folder, Path outside) throws IOException;
    }

    private static final int SHOWN_MAX = 60;

    @Override
    public String toString() {
        return what;
    }

    static Broken json(String file, String text, String... says) {
        String what = text.length() > SHOWN_MAX ? text.substring(0, SHOWN_MAX) + "…" : text;
        return new Broken(
                file + " is " + what.replace('\0', '?'), (in, out) -> write(in, file, text), with(file, says));
    }

    static Broken value(String file, String what, String by, String... says) {
        return new Broken(file + " with " + by, (in, out) -> replace(in, file, what, by), says);
    }

    private static String[] with(String file, String... says) {
        return Stream.concat(Stream.of(file), Stream.of(says)).toArray(String[]::new);
    }

    static void half(Path folder, Path outside, String... files) throws IOException {
        Path half = TinyBundle.halfIn(outside);
        for (String file : files) {
            Files.delete(folder.resolve(file));
            Files.copy(half.resolve(file), folder.resolve(file));
        }
    }

    static void cut(Path folder, String file) throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve(file));
        Files.write(folder.resolve(file), Arrays.copyOf(whole, whole.length / 2));
    }

    static void link(Path folder, String file, Path target) throws IOException {
        if (Files.exists(folder.resolve(file))) {
            Files.move(folder.resolve(file), target);
        } else {
            Files.writeString(target, "{}");
        }
        Files.createSymbolicLink(folder.resolve(file), target);
    }

    static void folder(Path folder, String file) throws IOException {
        Files.deleteIfExists(folder.resolve(file));
        Files.createDirectory(folder.resolve(file));
    }

    static void pipe(Path folder, String file) throws IOException {
        Files.deleteIfExists(folder.resolve(file));
        try {
            new ProcessBuilder("mkfifo", folder.resolve(file).toString())
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void write(Path folder, String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    static void replace(Path folder, String file, String what, String by) throws IOException {
        String text = Files.readString(folder.resolve(file));
        if (!text.contains(what)) {
            throw new IllegalStateException(file + " does not say " + what);
        }
        write(folder, file, text.replace(what, by));
    }
}
