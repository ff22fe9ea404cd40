package org.jeevan.launcher.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The control of {@link PlaintextIT}: what lies in the open is found, in whatever form, and noise is not. */
class CanariesTest {

    private static final String SECRET = "Venkataraghavan";
    private static final String NUMBER = "234567890124";

    private final Canaries canaries = new Canaries();

    @BeforeEach
    void add_the_secrets() {
        canaries.add(SECRET);
        canaries.addNumber(NUMBER);
    }

    @Test
    void finds_plain_text_in_any_case() {
        assertFound("..." + SECRET + "...");
        assertFound(SECRET.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {NUMBER, "2345 6789 0124", "2345-6789-0124"})
    void finds_a_number_however_it_is_grouped(String number) {
        assertFound("n=" + number);
    }

    @Test
    void finds_both_orders_of_utf_16() {
        assertFound(("x" + SECRET).getBytes(StandardCharsets.UTF_16LE));
        assertFound(("x" + SECRET).getBytes(StandardCharsets.UTF_16BE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "name=?>?>"})
    void finds_base64_at_every_alignment(String before) {
        byte[] bytes = (before + SECRET + "~~~").getBytes(StandardCharsets.UTF_8);
        assertFound(Base64.getEncoder().encodeToString(bytes));
        assertFound(Base64.getUrlEncoder().encodeToString(bytes));
    }

    @Test
    void finds_hexadecimal_digits() {
        assertFound(HexFormat.of().withUpperCase().formatHex(SECRET.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void finds_what_is_packed_amid_noise() throws IOException {
        assertFound(amidNoise(gzip(SECRET.getBytes(StandardCharsets.UTF_8))));
        assertFound(amidNoise(zlib(SECRET.getBytes(StandardCharsets.UTF_8))));
        assertFound(amidNoise(Zstd.compress(SECRET.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void finds_what_is_packed_twice_and_in_a_stream_that_is_cut() throws IOException {
        byte[] text = (SECRET + noiseText()).getBytes(StandardCharsets.UTF_8);
        assertFound(gzip(Zstd.compress(text)));
        byte[] packed = gzip(text);
        assertFound(java.util.Arrays.copyOf(packed, packed.length / 2));
    }

    @Test
    void finds_nothing_in_noise() {
        assertThat(canaries.in(noise(4_000_000))).isEmpty();
    }

    private void assertFound(String text) {
        assertFound(text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertFound(byte[] bytes) {
        assertThat(canaries.in(bytes)).isNotEmpty();
    }

    private static byte[] amidNoise(byte[] bytes) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(noise(1_000));
        all.writeBytes(bytes);
        all.writeBytes(noise(1_000));
        return all.toByteArray();
    }

    private static byte[] noise(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static String noiseText() {
        return HexFormat.of().formatHex(noise(4_000));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zlib(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
