package org.jeevan.summarization.narrative.guard;

import java.nio.file.*;
import java.util.*;
import org.jeevan.summarization.SharedData;
import org.jeevan.summarization.narrative.*;
import org.jeevan.summarization.text.*;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

class CopiesTest {
    @Test
    void copies() throws Exception {
        Guard guard = new Guard();
        int n = 0, ok = 0;
        long time = 0;
        for (String line : Files.readAllLines(SharedData.require("mtsamples.jsonl"))) {
            JSONObject o = new JSONObject(line);
            if (!o.optString("split").equals("val")) continue;
            RecordText t = new RecordText(List.of(new Page(1, o.optString("transcription"))));
            String narrative = new ExtractiveSummarizer()
                    .summarize(Sentences.of(t), Summarizer.Parts.UNHEARD)
                    .narrative();
            List<Sentence> s = Sentences.of(t);
            long a = System.nanoTime();
            Verdict v = guard.check(narrative, s);
            time += System.nanoTime() - a;
            n++;
            if (v.faithful()) ok++;
            else System.out.println(o.optString("id") + " " + v.objections() + "\n   " + narrative);
        }
        System.out.printf("%d of %d, %.2f ms each%n", ok, n, time / 1e6 / n);
    }
}
