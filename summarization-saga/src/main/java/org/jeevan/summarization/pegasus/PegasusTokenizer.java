package org.jeevan.summarization.pegasus;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Text to token ids and back, by a bundle's {@code tokenizer.json}. Nothing is cut off here, and no text can bring forth
 * a control token.
 */
public final class PegasusTokenizer implements AutoCloseable {

    /** Some models round their vocabulary up to a multiple of it. */
    private static final int UNUSED_IDS_MAX = 128;

    static {
        // Before the library's classes load: it would look for a GPU's build of itself on the network, and report its
        // use.
        setUnlessSet("ai.djl.offline", "true");
        setUnlessSet("OPT_OUT_TRACKING", "true");
        setUnlessSet("RUST_FLAVOR", "cpu");
    }

    private final HuggingFaceTokenizer tokenizer;
    private final ControlText controlText;
    private final Set<Long> controlIds;
    private final long unknown;
    private final long end;

    private PegasusTokenizer(HuggingFaceTokenizer tokenizer, TokenizerFile file, long end) {
        this.tokenizer = tokenizer;
        this.controlText = new ControlText(file.control().keySet());
        this.controlIds = new HashSet<>();
        file.control().values().forEach(id -> controlIds.add(id.longValue()));
        controlIds.add(end);
        this.unknown = file.unknown();
        this.end = end;
    }

    /** @throws BrokenBundleException when the bundle has no tokenizer, or one of another model */
    public static PegasusTokenizer open(ModelBundle bundle) {
        if (BundleFile.find(bundle.folder(), ModelBundle.TOKENIZER, BundleFile.TOKENIZER_BYTES_MAX)
                .isEmpty()) {
            throw new BrokenBundleException(
                    "The model bundle %s has no %s".formatted(bundle.folder(), ModelBundle.TOKENIZER),
                    "Save the model's fast tokenizer beside it (tools/export-pegasus does)");
        }
        TokenizerFile file = TokenizerFile.read(bundle.file(ModelBundle.TOKENIZER));
        requireSameModel(file, bundle);
        try {
            HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.builder()
                    .optTokenizerPath(bundle.file(ModelBundle.TOKENIZER))
                    .optTruncation(false)
                    .optPadding(false)
                    .optAddSpecialTokens(false)
                    .build();
            return new PegasusTokenizer(
                    tokenizer, file, bundle.generation().tokens().eos().getFirst());
        } catch (IOException | RuntimeException e) {
            throw new BrokenBundleException(
                    "%s cannot be loaded: %s".formatted(ModelBundle.TOKENIZER, e.getMessage()),
                    "Save the model's fast tokenizer anew",
                    e);
        }
    }

    /** Without an end token, however long; special tokens' names in the text are text. */
    public long[] encode(String text) {
        long[] ids =
                tokenizer.encode(controlText.neutralize(text), false, false).getIds();
        return Arrays.stream(ids)
                .filter(id -> id == unknown || !controlIds.contains(id))
                .toArray();
    }

    /** Whether it stands for a character that the vocabulary lacks. */
    public boolean isUnknown(long id) {
        return id == unknown;
    }

    /** What a model reads: the ids and the end token. */
    public long[] withEnd(long[] ids) {
        return LongStream.concat(Arrays.stream(ids), LongStream.of(end)).toArray();
    }

    /** Control tokens say nothing; line breaks become spaces. */
    public String decode(int[] ids) {
        long[] pieces = Arrays.stream(ids)
                .asLongStream()
                .filter(id -> !controlIds.contains(id))
                .toArray();
        return tokenizer
                .decode(pieces, true)
                .replace(TokenizerFile.LINE_BREAK, " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    private static void requireSameModel(TokenizerFile file, ModelBundle bundle) {
        int unused = bundle.vocabulary() - file.size();
        if (unused < 0 || unused > UNUSED_IDS_MAX) {
            throw foreign(
                    "tokenizer.json knows %d tokens, config.json says %d".formatted(file.size(), bundle.vocabulary()));
        }
        requireControl(file, bundle.generation().tokens());
        if (bundle.notes().input() == BundleNotes.Input.MARKED_SENTENCES) {
            requireMarker(file, bundle);
        }
    }

    /** What steers a generation must be no piece that a text may have. */
    private static void requireControl(TokenizerFile file, ControlTokens tokens) {
        Map<String, Integer> expected = Map.of("</s>", tokens.eos().getFirst(), "<pad>", tokens.pad());
        expected.forEach((text, id) -> {
            Integer actual = file.control().get(text);
            if (actual != null && !actual.equals(id)) {
                throw foreign("%s is %d in tokenizer.json, %d in the model's config".formatted(text, actual, id));
            }
        });
        Stream.concat(tokens.eos().stream(), Stream.of(tokens.pad(), tokens.decoderStart()))
                .filter(id -> !file.control().containsValue(id))
                .findFirst()
                .ifPresent(id -> {
                    throw foreign(
                            "%d steers a generation (as eos_token_id, pad_token_id or decoder_start_token_id), but is"
                                            .formatted(id)
                                    + " no control token in tokenizer.json");
                });
    }

    private static void requireMarker(TokenizerFile file, ModelBundle bundle) {
        int marker = bundle.notes().markerTokenId();
        ControlTokens tokens = bundle.generation().tokens();
        boolean free = marker != tokens.pad() && marker != file.unknown() && !tokens.ends(marker);
        if (!free || !file.control().containsValue(marker)) {
            throw new BrokenBundleException(
                    "%s has the markerTokenId %d, which is not a control token of its own in tokenizer.json"
                            .formatted(BundleNotes.FILE, marker),
                    "Name the token that the model was trained with, such as that of <mask_1>");
        }
    }

    private static BrokenBundleException foreign(String what) {
        return new BrokenBundleException(
                what,
                "The tokenizer belongs to another model: take the tokenizer.json of this one, or correct the ids in its config");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
