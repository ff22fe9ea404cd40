package org.jeevan.summarization;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jeevan.summarization.pegasus.BrokenBundleException;
import org.jeevan.summarization.pegasus.ModelBundle;
import org.jeevan.summarization.pegasus.PegasusWriters;

/** The child's side of {@link ModelCheck}: answers in lines that {@link ModelTrial} knows. */
final class ModelTrialMain {

    private static final int LINE_MAX = 1500;

    private ModelTrialMain() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        ModelRuntime runtime = ModelRuntime.ofThisProcess().orElseThrow();
        try {
            String writer = PegasusWriters.tryOut(
                    ModelBundle.open(runtime.bundle()),
                    runtime.sha256(),
                    runtime.device(),
                    runtime.threads(),
                    () -> out.println(ModelTrial.LOADED));
            say(out, ModelTrial.FINE, "Narratives are written by " + writer);
        } catch (BrokenBundleException e) {
            say(out, ModelTrial.BROKEN, e.what());
            say(out, ModelTrial.REMEDY, e.remedy());
        }
    }

    /** In a line of its own, whatever else stands before it. */
    private static void say(PrintStream out, String mark, String words) {
        String line = words.replaceAll("[\\s\\p{Cntrl}]+", " ");
        out.println();
        out.println(mark + line.substring(0, Math.min(line.length(), LINE_MAX)));
    }
}
