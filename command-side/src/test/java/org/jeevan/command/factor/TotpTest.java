package org.jeevan.command.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the vectors of the standards. */
class TotpTest {

    /** RFC 4226 appendix D and RFC 6238 appendix B have the same secret. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "0, 755224",
        "1, 287082",
        "2, 359152",
        "3, 969429",
        "4, 338314",
        "5, 254676",
        "6, 287922",
        "7, 162583",
        "8, 399871",
        "9, 520489"
    })
    void counts_as_rfc_4226_says(long counter, String code) {
        assertThat(Totp.code(SECRET, counter, 6)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void tells_the_time_as_rfc_6238_says(long epochSecond, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(epochSecond)), 8))
                .isEqualTo(code);
    }

    @Test
    void takes_the_steps_beside_the_present_one_and_no_others() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        for (int off : new int[] {-1, 0, 1}) {
            String code = Totp.code(SECRET, Totp.step(now) + off, 6);
            assertThat(Totp.stepOf(SECRET, code, now)).hasValue(Totp.step(now) + off);
        }
        for (int off : new int[] {-2, 2}) {
            assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, Totp.step(now) + off, 6), now))
                    .isEmpty();
        }
    }

    @Test
    void a_code_in_other_digits_or_with_a_space_is_none() {
        Instant now = Instant.ofEpochSecond(59);
        assertThat(Totp.stepOf(SECRET, "287082", now)).isPresent();
        for (String typed : new String[] {"", "28708", "2870821", " 287082", "٢٨٧٠٨٢", "94287082"}) {
            assertThat(Totp.stepOf(SECRET, typed, now)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void spells_a_secret_as_rfc_4648_says(String plain, String letters) {
        assertThat(Base32.encode(plain.getBytes(US_ASCII))).isEqualTo(letters);
        assertThat(Base32.decode(letters)).isEqualTo(plain.getBytes(US_ASCII));
    }
}
