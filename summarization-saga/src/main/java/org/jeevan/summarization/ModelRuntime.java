package org.jeevan.summarization;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jeevan.summarization.pegasus.Device;
import org.jeevan.summarization.pegasus.ModelBundle;

/**
 * What a child needs to run a model, all of it files that it only reads. The parent makes it and passes it on as
 * properties; {@link #ofThisProcess} is the child's end.
 *
 * @param onnxRuntime folder of its native libraries
 * @param tokenizers the native library's file
 * @param scratch an empty folder in which the child may make a folder, and nothing else
 * @param bundle the model's folder
 * @param sha256 of the bundle, so that a child need not read it all
 * @param threads that compute at the same time
 */
public record ModelRuntime(
        Path onnxRuntime, Path tokenizers, Path scratch, Path bundle, String sha256, Device device, int threads) {

    private static final String BUNDLE = "jeevan.model.bundle";
    private static final String SHA256 = "jeevan.model.sha256";
    private static final String DEVICE = "jeevan.model.device";
    private static final String THREADS = "jeevan.model.threads";
    private static final String ONNX_RUNTIME = "onnxruntime.native.path";
    private static final String TOKENIZERS = "RUST_LIBRARY_PATH";
    private static final String SCRATCH = "java.io.tmpdir";

    /**
     * Unpacks native libraries, and the shipped model unless {@code model} names another.
     *
     * @return empty where this build ships no model and none is named, or this platform has no native libraries
     * @throws org.jeevan.summarization.pegasus.BrokenBundleException when {@code model} is no bundle
     */
    static Optional<ModelRuntime> prepare(Optional<Path> model, Device device, int threads, RuntimeFolder folder) {
        Map<String, URL> onnxRuntime = NativeLibraries.onnxRuntime();
        Map<String, URL> tokenizers = NativeLibraries.tokenizers();
        Map<String, URL> shipped = ShippedModel.files();
        if (onnxRuntime.isEmpty() || tokenizers.isEmpty() || model.isEmpty() && shipped.isEmpty()) {
            return Optional.empty();
        }
        Path bundle = model.map(Path::toAbsolutePath).orElseGet(() -> folder.put("model", shipped));
        return Optional.of(new ModelRuntime(
                folder.put("onnxruntime", onnxRuntime),
                folder.put("tokenizers", tokenizers).resolve(System.mapLibraryName("tokenizers")),
                folder.scratch(),
                bundle,
                ModelBundle.open(bundle).sha256(),
                device,
                threads));
    }

    /** What this child was told; empty where it has no model. */
    static Optional<ModelRuntime> ofThisProcess() {
        return Optional.ofNullable(System.getProperty(BUNDLE))
                .map(bundle -> new ModelRuntime(
                        Path.of(System.getProperty(ONNX_RUNTIME)),
                        Path.of(System.getProperty(TOKENIZERS)),
                        Path.of(System.getProperty(SCRATCH)),
                        Path.of(bundle),
                        System.getProperty(SHA256),
                        Device.valueOf(System.getProperty(DEVICE)),
                        Integer.getInteger(THREADS)));
    }

    /** The child's part of a command line; it says too that the libraries must unpack and fetch nothing themselves. */
    List<String> properties() {
        return List.of(
                "-D" + ONNX_RUNTIME + "=" + onnxRuntime,
                "-D" + TOKENIZERS + "=" + tokenizers,
                "-D" + SCRATCH + "=" + scratch,
                "-D" + BUNDLE + "=" + bundle,
                "-D" + SHA256 + "=" + sha256,
                "-D" + DEVICE + "=" + device,
                "-D" + THREADS + "=" + threads,
                "-Dai.djl.offline=true",
                "-DOPT_OUT_TRACKING=true",
                "-DRUST_FLAVOR=cpu",
                "-Djna.nounpack=true",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");
    }
}
