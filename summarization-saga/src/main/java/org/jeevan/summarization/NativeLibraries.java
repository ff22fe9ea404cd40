package org.jeevan.summarization;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtEnvironment;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where in their jars the native libraries of this platform are; empty where there are none for it. */
final class NativeLibraries {

    private NativeLibraries() {}

    /** The providers are in the GPU's build only. */
    static Map<String, URL> onnxRuntime() {
        String folder = "/ai/onnxruntime/native/%s-%s/".formatted(os("osx"), arch("x64"));
        return found(
                OrtEnvironment.class,
                folder,
                "onnxruntime",
                "onnxruntime4j_jni",
                "onnxruntime_providers_shared",
                "onnxruntime_providers_cuda");
    }

    /** The others are what the library needs on Windows. */
    static Map<String, URL> tokenizers() {
        String folder = "/native/lib/%s-%s/cpu/".formatted(os("osx"), arch("x86_64"));
        return found(HuggingFaceTokenizer.class, folder, "tokenizers", "winpthread-1", "gcc_s_seh-1", "stdc++-6");
    }

    private static Map<String, URL> found(Class<?> beside, String folder, String... libraries) {
        Map<String, URL> found = new LinkedHashMap<>();
        for (String library : libraries) {
            for (String name : List.of(System.mapLibraryName(library), "lib" + library + ".dll")) {
                URL resource = beside.getResource(folder + name);
                if (resource != null) {
                    found.put(name, resource);
                }
            }
        }
        return found;
    }

    private static String os(String mac) {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? mac : name.startsWith("win") ? "win" : "linux";
    }

    private static String arch(String intel) {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("amd64") || name.equals("x86_64") ? intel : name;
    }
}
