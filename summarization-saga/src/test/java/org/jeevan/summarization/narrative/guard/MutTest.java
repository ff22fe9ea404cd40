package org.jeevan.summarization.narrative.guard;

import java.nio.file.*;
import java.util.*;
import org.json.JSONObject;
import org.jeevan.summarization.SharedData;
import org.jeevan.summarization.narrative.*;
import org.jeevan.summarization.text.*;
import org.junit.jupiter.api.Test;

class MutTest {
    @Test
    void mut() throws Exception {
        Guard guard = new Guard(); Reading reading = new Reading(new Lexicon(), true);
        Map<Mutation, int[]> counts = new EnumMap<>(Mutation.class);
        Map<Mutation, List<String>> missed = new EnumMap<>(Mutation.class);
        int rec = 0, copies = 0, copiesOk = 0;
        int limit = Integer.getInteger("records", 40), skip = Integer.getInteger("skip", 0), per = Integer.getInteger("per", 25);
        Random random = new Random(7);
        for (String line : Files.readAllLines(SharedData.require("mtsamples.jsonl"))) {
            JSONObject o = new JSONObject(line);
            if (!o.optString("split").equals("val") || rec++ < skip || rec > skip + limit) continue;
            RecordText t = new RecordText(List.of(new Page(1, o.optString("transcription"))));
            List<Sentence> s = new ArrayList<>(Sentences.of(t));
            ReadRecord index = guard.read(s);
            List<Sentence> some = new ArrayList<>(s); Collections.shuffle(some, random);
            for (Sentence one : some.subList(0, Math.min(per, some.size()))) {
                copies++;
                Verdict cv = guard.check(one.text(), index);
                if (cv.faithful()) copiesOk++; else { if (Boolean.getBoolean("alarms")) System.out.println("ALARM " + one.section() + ": " + one.text() + "\n    " + cv.objections()); continue; }
                for (Mutation m : Mutation.values()) for (String mutant : m.of(one.text())) {
                    Verdict v = guard.check(mutant, index);
                    int[] c = counts.computeIfAbsent(m, k -> new int[2]);
                    c[0]++;
                    if (!v.faithful()) c[1]++; else missed.computeIfAbsent(m, k -> new ArrayList<>()).add(mutant + "\n         " + v.statements().stream().map(x -> x.support().stream().map(y -> y.section() + ": " + y.text()).toList()).toList());
                }
            }
        }
        counts.forEach((m, c) -> System.out.printf("%s %d of %d%n", m, c[1], c[0]));
        System.out.println("copies " + copiesOk + " of " + copies);
        missed.forEach((m, l) -> l.stream().limit(Integer.getInteger("show", 6)).forEach(x -> System.out.println(m + " | " + x)));
    }
}
