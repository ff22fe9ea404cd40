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
     * @param limit for each try, of which there are one for an upright page and up to five for another
     * @return its text, lines ending in {@code \n}; empty where there is none that makes sense
     */
    public Optional<String> read(GreyImage image, Duration limit) {
        GreyImage level = Straightening.of(image);
        Rules.erase(level);
        Transcript first = transcript(level, limit);
        if (first.makesSense() || first.size() < WORDS_TO_TURN_FOR) {
            return text(first);
        }
        return text(turned(level, limit).orElse(first));
    }

    private Optional<Transcript> turned(GreyImage image, Duration limit) {
        List<Integer> turns = tesseract.rotation(image, limit).map(List::of).orElse(List.of(180, 90, 270));
        return turns.stream()
                .filter(degrees -> degrees != 0)
                .map(degrees -> transcript(image.turned(degrees), limit))
                .filter(Transcript::makesSense)
                .findFirst();
    }

    private Transcript transcript(GreyImage image, Duration limit) {
        try {
            return new Transcript(image, tesseract.words(image, limit));
        } catch (IOException e) {
            return new Transcript(image, List.of());
        }
    }

    private static Optional<String> text(Transcript transcript) {
        return Optional.of(transcript).filter(Transcript::makesSense).map(Transcript::text);
    }
}
