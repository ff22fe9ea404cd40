package org.jeevan.summarization.pegasus;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession.SessionOptions;

/** ONNX Runtime in this process: one environment, whose threads all sessions share. */
final class Onnx {

    private static final int COMPLAINT_MAX = 500;

    private static OrtEnvironment environment;

    private Onnx() {}

    /** @param threads that compute at the same time; what the first caller says counts for the process */
    static synchronized OrtEnvironment environment(int threads) {
        if (environment == null) {
            environment = create(threads);
        }
        return environment;
    }

    /** Whether this build of ONNX Runtime knows CUDA; a device may still be missing. */
    static boolean hasCuda() {
        return OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA);
    }

    /** @throws BrokenBundleException where there is no CUDA */
    static SessionOptions options(Device device) {
        try {
            SessionOptions options = options();
            if (device == Device.CUDA) {
                options.addCUDA();
            }
            return options;
        } catch (OrtException e) {
            throw new BrokenBundleException(
                    "CUDA cannot be used: " + e.getMessage(),
                    "Build with the Maven profile gpu and install CUDA 12, or set jeevan.summarization.device=auto",
                    e);
        }
    }

    static SessionOptions options() throws OrtException {
        SessionOptions options = new SessionOptions();
        options.disablePerSessionThreads();
        options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        return options;
    }

    /** What it says is wrong, in one line. */
    static String complaint(OrtException e) {
        String line =
                String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ").replaceFirst("\\.+$", "");
        return line.substring(0, Math.min(line.length(), COMPLAINT_MAX));
    }

    private static OrtEnvironment create(int threads) {
        try (var options = new OrtEnvironment.ThreadingOptions()) {
            options.setGlobalIntraOpNumThreads(threads);
            options.setGlobalInterOpNumThreads(1);
            options.setGlobalDenormalAsZero();
            options.setGlobalSpinControl(false); // waiting threads must not take cores from others
            return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "pegasus", options);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not start", e);
        }
    }
}
