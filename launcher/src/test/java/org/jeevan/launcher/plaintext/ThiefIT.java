package org.jeevan.launcher.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jeevan.launcher.platform.PlatformProcess;
import org.jeevan.launcher.platform.Story.Patient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody has the data folder, our source and much time, but not the keys folder. Each way that gets him nothing is shown
 * to find what it looks for where it is there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThiefIT {

    @TempDir
    private static Path folder;

    private PlatformProcess platform;
    private TwinStory story;
    private Path copy;
    private StolenData stolen;
    private Thief thief;

    @BeforeAll
    void the_data_folder_is_stolen() throws IOException {
        platform = PlatformProcess.in(folder.resolve("platform")).start();
        story = new TwinStory(platform);
        story.tell();
        platform.stop();
        copy = copyTo("stolen");
        stolen = StolenData.in(copy);
        thief = new Thief(stolen);
    }

    @AfterAll
    void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void nothing_that_was_said_can_be_read_however_it_is_unpacked() {
        assertThat(stolen.cells()).hasSizeGreaterThan(100);
        assertThat(thief.read(story.canaries())).isEmpty();
    }

    @Test
    void no_hash_of_a_number_stands_there_plain_or_under_anything_that_lies_there() throws GeneralSecurityException {
        for (Patient twin : story.twins()) {
            assertThat(thief.hashesOf(twin.aadhaarNumber())).isEmpty();
        }
    }

    @Test
    void nothing_that_lies_there_opens_anything_else() throws GeneralSecurityException {
        assertThat(thief.opened()).isEmpty();
    }

    @Test
    void equal_people_leave_no_equal_bytes() {
        assertThat(thief.equalBytes()).isEmpty();
    }

    @Test
    void the_platform_does_not_start_on_it_with_no_keys_or_with_fresh_ones() throws IOException {
        Path fresh = folder.resolve("fresh");
        try (var keys = PlatformProcess.in(folder.resolve("maker"))
                .keys(fresh)
                .command("keys", "init")
                .launch()) {
            keys.awaitEnd();
        }
        requireRefused("none", folder.resolve("no-keys"));
        requireRefused("none-to-make", folder.resolve("no-keys-to-make"), "keys", "init");
        requireRefused("fresh", fresh);
        requireRefused("fresh-rotation", fresh, "keys", "rotate", "index");
    }

    @Test
    void whoever_has_the_keys_too_reads_everything() throws IOException {
        copyTo("with-keys/data");
        copyTree(platform.data().resolve("outbox"), folder.resolve("with-keys/data/outbox"));
        try (var other = PlatformProcess.in(folder.resolve("with-keys"))
                .keys(platform.keys())
                .start()) {
            assertThat(story.isReadableBy(other)).isTrue();
        }
    }

    /** The control: each way finds what is there to be found. */
    @Test
    void what_is_put_there_in_one_way_or_another_is_found() throws IOException, GeneralSecurityException {
        Path planted = copyTo("planted");
        String number = story.twins().getFirst().aadhaarNumber();
        byte[] key = "0123456789abcdef".repeat(2).getBytes(StandardCharsets.US_ASCII);
        Files.write(planted.resolve("forgotten.key"), key);
        Files.writeString(planted.resolve("note"), story.twins().getFirst().fullName(), StandardCharsets.UTF_16LE);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        Files.write(planted.resolve("index"), mac.doFinal(("AADHAAR|" + number).getBytes(StandardCharsets.UTF_8)));
        Files.write(
                planted.resolve("plain"),
                MessageDigest.getInstance("SHA-256").digest(number.getBytes(StandardCharsets.UTF_8)));
        plantRows(planted.resolve("vault.db"), key);

        var finder = new Thief(StolenData.in(planted));
        assertThat(finder.read(story.canaries()))
                .anyMatch(found -> found.startsWith("note: "))
                .anyMatch(found -> found.contains("inflated: sarcoidosis"));
        assertThat(finder.hashesOf(number))
                .anyMatch(found -> found.startsWith("HmacSHA256 of AADHAAR|"))
                .anyMatch(found -> found.startsWith("SHA-256 of " + number));
        assertThat(finder.opened()).anyMatch(found -> found.contains("planted"));
        assertThat(finder.equalBytes()).containsExactly("vault.db planted.value = vault.db planted.value");
    }

    private static void plantRows(Path file, byte[] key) throws IOException, GeneralSecurityException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED, true))) {
            out.write("Diagnosis: sarcoidosis of somebody".getBytes(StandardCharsets.US_ASCII));
        }
        byte[] nonce = Arrays.copyOf(new byte[] {1, 2, 3}, 12);
        Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
        gcm.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        byte[] sealed = gcm.doFinal("{\"fullName\":\"Somebody\"}".getBytes(StandardCharsets.US_ASCII));
        byte[] row = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, row, nonce.length, sealed.length);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().execute("CREATE TABLE planted (value BLOB NOT NULL) STRICT");
            try (var insert = connection.prepareStatement("INSERT INTO planted (value) VALUES (?)")) {
                for (byte[] value : List.of(packed.toByteArray(), row, row)) {
                    insert.setBytes(1, value);
                    insert.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It ends by itself, and says that it is the keys and nothing else. */
    private void requireRefused(String name, Path keys, String... command) throws IOException {
        copyTo("tries-" + name + "/data");
        try (var tried = PlatformProcess.in(folder.resolve("tries-" + name))
                .keys(keys)
                .command(command)
                .launch()) {
            assertThat(tried.endsWithin(Duration.ofMinutes(2))).as(tried.log()).isNotZero();
            assertThat(tried.log()).containsIgnoringCase("key").doesNotContain("\tat ");
            assertThat(story.canaries().in(tried.log().getBytes(StandardCharsets.ISO_8859_1)))
                    .isEmpty();
        }
    }

    private Path copyTo(String name) throws IOException {
        Path to = folder.resolve(name);
        Files.createDirectories(to);
        for (Path file : StolenData.files(platform.data())) {
            Path target = to.resolve(platform.data().relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        return to;
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
