package org.jeevan.command.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** With the standard's mask alone some eight of these 400 are not found. */
    @Test
    void every_code_is_read() throws Exception {
        var random = new Random(18004);
        for (int each = 0; each < 400; each++) {
            String content = "otpauth://totp/JEEVAN:Asha%20Devi?secret=" + letters(random)
                    + "&issuer=JEEVAN&algorithm=SHA1&digits=6&period=30";
            assertThat(QrPicture.read(QrSvg.svg(content, ErrorCorrectionLevel.M)))
                    .isEqualTo(content);
        }
    }

    @Test
    void what_no_code_holds_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QrSvg.dataUri("x".repeat(5000)))
                .withMessageContaining("Too long");
    }

    private static String letters(Random random) {
        var letters = new StringBuilder();
        for (int each = 0; each < 32; each++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
