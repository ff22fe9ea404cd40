package org.jeevan.command.factor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ANOTHER_ACCOUNT;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jeevan.api.identity.KeySubject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Authenticator applications and recovery codes, as the vault keeps them. */
class SecondFactorsTest {

    @TempDir
    private Path home;

    private FactorFixture fixture;

    @BeforeEach
    void open() {
        fixture = new FactorFixture(home);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void an_offer_is_kept_only_once_a_first_code_proves_it() {
        var offer = fixture.totp.offer("Asha Devi");
        assertThat(fixture.totp.accept(ASHAS_ACCOUNT, offer.secret(), "000000".equals(code(offer)) ? "1" : "000000"))
                .isFalse();
        assertThat(fixture.totp.verify(ASHAS_ACCOUNT, code(offer))).isFalse();
        assertThat(fixture.totp.accept(ASHAS_ACCOUNT, offer.secret(), code(offer)))
                .isTrue();
    }

    @Test
    void takes_each_code_once_and_none_of_an_earlier_step_also_after_a_restart() {
        var offer = enrol();
        assertThat(fixture.totp.verify(ASHAS_ACCOUNT, code(offer))).isFalse(); // it proved the enrolment
        fixture.clock.advance(Duration.ofSeconds(30));
        String second = code(offer);
        assertThat(fixture.totp.verify(ASHAS_ACCOUNT, second)).isTrue();
        close();
        open();
        fixture.clock.advance(Duration.ofSeconds(30));
        assertThat(fixture.totp.verify(ASHAS_ACCOUNT, second)).isFalse();
        fixture.clock.advance(Duration.ofSeconds(30));
        String third = code(offer);
        assertThat(fixture.totp.verify(ASHAS_ACCOUNT, third)).isTrue();
        assertThat(fixture.totp.verify(ANOTHER_ACCOUNT, third)).isFalse();
    }

    @Test
    void of_many_who_bring_the_same_code_at_once_one_gets_in() throws Exception {
        var offer = enrol();
        fixture.clock.advance(Duration.ofSeconds(60));
        String code = code(offer);
        Callable<Boolean> bring = () -> fixture.totp.verify(ASHAS_ACCOUNT, code);
        try (var threads = Executors.newFixedThreadPool(8)) {
            long let = 0;
            for (var result : threads.invokeAll(List.of(bring, bring, bring, bring, bring, bring, bring, bring))) {
                let += result.get() ? 1 : 0;
            }
            assertThat(let).isEqualTo(1);
        }
    }

    @Test
    void a_removed_or_forgotten_secret_opens_nothing() {
        var offer = enrol();
        fixture.clock.advance(Duration.ofSeconds(60));
        fixture.totp.remove(ASHAS_ACCOUNT);
        assertThat(fixture.totp.verify(ASHAS_ACCOUNT, code(offer))).isFalse();
        offer = enrol();
        fixture.clock.advance(Duration.ofSeconds(60));
        fixture.keys.destroy(new KeySubject.Account(ASHAS_ACCOUNT));
        assertThat(fixture.totp.verify(ASHAS_ACCOUNT, code(offer))).isFalse();
    }

    @Test
    void the_picture_says_what_the_application_needs() throws Exception {
        var offer = fixture.totp.offer("Asha Devi & sons");
        assertThat(offer.uri())
                .isEqualTo("otpauth://totp/JEEVAN:Asha%20Devi%20%26%20sons?secret=" + offer.secret()
                        + "&issuer=JEEVAN&algorithm=SHA1&digits=6&period=30");
        assertThat(offer.secret()).matches("[A-Z2-7]{32}");
        assertThat(offer.qr()).startsWith("data:image/svg+xml;base64,");
        assertThat(QrPicture.read(QrSvg.svg(offer.uri(), ErrorCorrectionLevel.M)))
                .isEqualTo(offer.uri());
    }

    @Test
    void each_recovery_code_is_good_once_however_it_is_typed() {
        List<String> codes = fixture.recovery.issue(ASHAS_ACCOUNT);
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        assertThat(fixture.recovery.use(ANOTHER_ACCOUNT, codes.get(0))).isFalse();
        close();
        open();
        assertThat(fixture.recovery.use(ASHAS_ACCOUNT, codes.get(0))).isTrue();
        assertThat(fixture.recovery.use(ASHAS_ACCOUNT, codes.get(0))).isFalse();
        assertThat(fixture.recovery.use(
                        ASHAS_ACCOUNT,
                        " " + codes.get(1).toLowerCase(Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(fixture.recovery.use(ASHAS_ACCOUNT, "")).isFalse();
        assertThat(fixture.recovery.left(ASHAS_ACCOUNT)).isEqualTo(8);
    }

    @Test
    void new_recovery_codes_make_the_older_ones_void() {
        List<String> older = fixture.recovery.issue(ASHAS_ACCOUNT);
        List<String> newer = fixture.recovery.issue(ASHAS_ACCOUNT);
        assertThat(fixture.recovery.use(ASHAS_ACCOUNT, older.getFirst())).isFalse();
        assertThat(fixture.recovery.use(ASHAS_ACCOUNT, newer.getFirst())).isTrue();
    }

    @Test
    void a_thief_of_the_file_finds_neither_secrets_nor_codes() throws IOException {
        var offer = enrol();
        List<String> codes = fixture.recovery.issue(ASHAS_ACCOUNT);
        close();
        byte[] secret = Base32.decode(offer.secret());
        try (var files = Files.list(home)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                String stored = new String(Files.readAllBytes(each), ISO_8859_1);
                assertThat(stored)
                        .doesNotContain(offer.secret(), new String(secret, ISO_8859_1))
                        .doesNotContain(codes.toArray(String[]::new))
                        .doesNotContain(codes.stream()
                                .map(code -> code.replace("-", ""))
                                .toArray(String[]::new));
            }
        }
        open();
    }

    private TotpKeys.Offer enrol() {
        var offer = fixture.totp.offer("Asha Devi");
        assertThat(fixture.totp.accept(ASHAS_ACCOUNT, offer.secret(), code(offer)))
                .isTrue();
        return offer;
    }

    private String code(TotpKeys.Offer offer) {
        return Totp.code(Base32.decode(offer.secret()), Totp.step(fixture.clock.instant()), 6);
    }
}
