package org.jeevan.command.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Estimates how many guesses a password stands, knowing 30,000 stolen ones, names and words, keyboards and dates. */
final class Guesses {

    /**
     * Whatever follows makes it no easier. The time grows with the square of the length, and with each figure that may
     * stand for several letters: of the worst 24 characters it is about 90 ms, as of one Argon2id, of 40 half a second.
     */
    private static final int CHARACTERS_LOOKED_AT = 24;

    private static final Zxcvbn ZXCVBN = zxcvbn();

    private Guesses() {}

    /** 0 to 4: fewer than 10^3, 10^6, 10^8, 10^10 guesses, or more. */
    static int score(String password, List<String> own) {
        List<String> known = own.stream()
                .flatMap(each -> Stream.concat(Stream.of(each), Arrays.stream(each.split("[^\\p{L}\\p{Nd}]+"))))
                .toList();
        String start = password.substring(0, Math.min(password.length(), CHARACTERS_LOOKED_AT));
        return ZXCVBN.measure(start, known).getScore();
    }

    private static Zxcvbn zxcvbn() {
        try {
            return new ZxcvbnBuilder()
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .dictionary(new Dictionary("common", GuessedFirst.common()))
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
