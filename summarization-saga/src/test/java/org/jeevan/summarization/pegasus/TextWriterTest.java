package org.jeevan.summarization.pegasus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jeevan.summarization.narrative.NarrativeModel;
import org.jeevan.summarization.narrative.Summarizer.Parts;
import org.jeevan.summarization.text.Sentence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With an untrained model: what it writes is nonsense, but how it is asked can be seen. */
class TextWriterTest {

    @TempDir
    Path folder;

    private NarrativeModel writer;

    @BeforeEach
    void open() {
        ModelBundle bundle = ModelBundle.open(TinyBundle.in(folder));
        writer = PegasusWriters.open(bundle, "sha256", Device.CPU, 1);
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void a_record_that_fits_is_written_at_once() {
        List<String> progress = new ArrayList<>();
        assertThat(writer.write(record(2), (done, of) -> progress.add(done + "/" + of)))
                .isPresent();
        assertThat(progress).containsExactly("0/1", "1/1");
    }

    @Test
    void a_longer_one_is_written_part_by_part_and_then_over_the_parts() {
        List<String> progress = new ArrayList<>();
        assertThat(writer.write(record(60), (done, of) -> progress.add(done + "/" + of)))
                .isPresent();
        // eight sections of eight sentences, 64 positions; the ninth is what is written over the parts
        assertThat(progress).containsExactly("0/9", "1/9", "2/9", "3/9", "4/9", "5/9", "6/9", "7/9", "8/9", "9/9");
    }

    @Test
    void a_record_in_a_script_that_the_model_cannot_spell_is_not_written() {
        assertThat(writer.write(
                        List.of(new Sentence(
                                1, "", "\u0C30\u0C4B\u0C17\u0C3F\u0C15\u0C3F \u0C1C\u0C4D\u0C35\u0C30\u0C02")),
                        Parts.UNHEARD))
                .isEmpty();
    }

    private static List<Sentence> record(int sentences) {
        return IntStream.range(0, sentences)
                .mapToObj(i -> new Sentence(1, "S" + i / 8, "the patient denies chest pain and"))
                .toList();
    }
}
