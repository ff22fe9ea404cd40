package org.jeevan.summarization.ocr;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads the picture of a page: levels it, erases rules, has it read, and turns it round where that makes no sense. */
public final class Ocr {

    /** A command that comes to a good end where the program and its English data are installed. */
    public static final List<String> TRIAL = List.of("tesseract", "-l", "eng", "--print-parameters");

    private static final int WORDS_TO_TURN_FOR = 10;

    private final Tesseract tesseract;

    private Ocr(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    /** Empty where the program {@code tesseract} is not installed. */
    public static Optional<Ocr> installed() {
        return Tesseract.installed().map(Ocr::new);
    }

    /**
     * @param image drawn upon
     * @param limit for all that is done with it
     * @return its text, lines ending in {@code \n}; empty where there is none that makes sense
     */
    public Optional<String> read(GreyImage image, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        GreyImage level = Straightening.of(image);
        Rules.erase(level);
        Paper.whiten(level);
        Transcript first = transcript(level, end);
        if (first.makesSense() || first.size() < WORDS_TO_TURN_FOR) {
            return text(first);
        }
        return text(turned(level, end).orElse(first));
    }

    private Optional<Transcript> turned(GreyImage image, long end) {
        List<Integer> turns = tesseract.rotation(image, left(end)).map(List::of).orElse(List.of(180, 90, 270));
        return turns.stream()
                .filter(degrees -> degrees != 0)
                .map(degrees -> transcript(image.turned(degrees), end))
                .filter(Transcript::makesSense)
                .findFirst();
    }

    private Transcript transcript(GreyImage image, long end) {
        try {
            return new Transcript(image, tesseract.words(image, left(end)));
        } catch (IOException e) {
            return new Transcript(image, List.of());
        }
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    private static Optional<String> text(Transcript transcript) {
        return Optional.of(transcript).filter(Transcript::makesSense).map(Transcript::text);
    }
}
