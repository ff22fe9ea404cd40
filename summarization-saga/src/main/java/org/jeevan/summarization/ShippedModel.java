package org.jeevan.summarization;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The model bundle inside this application: a folder of resources with a list of their names, since nested jars list none. */
final class ShippedModel {

    private static final String FOLDER = "model/";
    private static final String INDEX = "files.txt"; // one name a line

    private ShippedModel() {}

    /** By name; empty where this build ships none. */
    static Map<String, URL> files() {
        return files(ShippedModel.class, FOLDER);
    }

    static Map<String, URL> files(Class<?> beside, String folder) {
        Map<String, URL> files = new LinkedHashMap<>();
        for (String name : names(beside, folder)) {
            files.put(name, Objects.requireNonNull(beside.getResource(folder + name), name));
        }
        return files;
    }

    private static List<String> names(Class<?> beside, String folder) {
        InputStream index = beside.getResourceAsStream(folder + INDEX);
        if (index == null) {
            return List.of();
        }
        try (var reader = new BufferedReader(new InputStreamReader(index, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped model's list of files cannot be read", e);
        }
    }
}
