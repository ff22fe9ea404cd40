package org.jeevan.summarization.narrative.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jeevan.summarization.text.Page;
import org.jeevan.summarization.text.RecordText;
import org.jeevan.summarization.text.Sentence;
import org.jeevan.summarization.text.Sentences;

/** Narratives of {@code plants.txt} with the record each is about; {@code kind} is null for those that the record supports. */
record Plants(List<Sentence> record, String narrative, Objection.Kind kind) {

    static List<Plants> all() {
        List<Plants> all = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : resource("plants.txt").lines().toList()) {
            String rest = line.substring(Math.min(2, line.length()));
            if (line.startsWith("> ")) {
                text.setLength(0);
            }
            if (line.startsWith("> ") || line.startsWith("| ")) {
                text.append(rest).append('\n');
            } else if (line.startsWith("+ ")) {
                all.add(new Plants(sentences(text.toString()), rest, null));
            } else if (line.startsWith("- ")) {
                int colon = rest.indexOf(": ");
                Objection.Kind kind = Objection.Kind.valueOf(rest.substring(0, colon));
                all.add(new Plants(sentences(text.toString()), rest.substring(colon + 2), kind));
            }
        }
        return all;
    }

    static List<Sentence> sentences(String text) {
        return Sentences.of(new RecordText(List.of(new Page(1, text))));
    }

    static String resource(String name) {
        try (InputStream in = Plants.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
