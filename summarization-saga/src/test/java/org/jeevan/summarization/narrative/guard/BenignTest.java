package org.jeevan.summarization.narrative.guard;

import java.nio.file.*;
import java.util.*;
import java.util.regex.*;
import org.json.JSONObject;
import org.jeevan.summarization.SharedData;
import org.jeevan.summarization.narrative.*;
import org.jeevan.summarization.text.*;
import org.junit.jupiter.api.Test;

class BenignTest {
    static final Pattern TAIL = Pattern.compile(",? (?:and|which|who|but|with|for|because|while|after|secondary to|due to) [^,]*[.]?$|, [^,]*[.]?$");
    static String cut(String s) { Matcher m = TAIL.matcher(s); return m.find() && m.start() > s.length() / 3 ? s.substring(0, m.start()) + "." : s; }
    static String comma(String s) { int i = s.lastIndexOf(','); return i > s.length() / 3 ? s.substring(0, i) + "." : s; }

    @Test
    void benign() throws Exception {
        Guard guard = new Guard(); Reading reading = new Reading(new Lexicon(), true);
        SentenceRanker2 r = null;
        Map<String, int[]> counts = new TreeMap<>();
        Random random = new Random(5);
        int rec = 0, limit = Integer.getInteger("records", 200);
        boolean foreign = Boolean.getBoolean("foreign");
        int[] fw = new int[2], sp = new int[2];
        for (String line : Files.readAllLines(SharedData.require("mtsamples.jsonl"))) {
            JSONObject o = new JSONObject(line);
            if (!o.optString("split").equals("val") || rec++ >= limit) continue;
            RecordText t = new RecordText(List.of(new Page(1, o.optString("transcription"))));
            List<Sentence> s = Sentences.of(t);
            List<Sentence> chosen = Ranked.top(s, 4);
            ReadRecord index = guard.read(s);
            Map<String, String> edits = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(4, chosen.size()); i++) {
                String a = chosen.get(i).text(), b = chosen.get((i + 1) % chosen.size()).text();
                String ac = a.replaceFirst("[.]$", ""), bl = b.isEmpty() ? b : Character.toLowerCase(b.charAt(0)) + b.substring(1);
                edits.put("0 copy", a);
                edits.put("1 cut clause", cut(a));
                edits.put("2 cut comma", comma(a));
                edits.put("3 lower", a.toLowerCase());
                edits.put("4 upper", a.toUpperCase());
                edits.put("5 join and", ac + " and " + bl);
                edits.put("6 join semi", ac + "; " + bl);
                if (chosen.size() < 2 || b.toLowerCase().startsWith(a.toLowerCase().substring(0, Math.min(a.length(), 9)))) { edits.remove("5 join and"); edits.remove("6 join semi"); }
                edits.put("8 lower joined", (a + " " + b).toLowerCase());
                edits.put("9 label dropped", a.replaceFirst("^[A-Z][A-Za-z /]{1,25}: ", ""));
                edits.put("A no stop", ac);
                edits.put("B pronoun", a.replaceFirst("^(The|This) patient ", "Patient ").replaceAll("[- ]year[- ]old", " y/o"));
                edits.forEach((k, e) -> {
                    Verdict v = guard.check(e, index);
                    int[] c = counts.computeIfAbsent(k, x -> new int[2]);
                    c[0]++;
                    if (v.faithful()) c[1]++; else if (Boolean.getBoolean("alarms")) System.out.println("ALARM " + k + " | " + e + "\n    " + v.objections() + "\n    " + v.statements().stream().map(x -> x.support().stream().map(y -> y.section() + ": " + y.text()).toList()).toList());
                });
                // a word of another sentence in place of one
                List<Token> tokens = reading.of(a).tokens();
                Sentence other = s.get(random.nextInt(s.size()));
                List<Token> ot = reading.of(other.text()).tokens().stream().filter(Token::anchor).toList();
                if (ot.isEmpty()) continue;
                for (Token x : tokens) if (x.anchor()) {
                    Token y = ot.get(random.nextInt(ot.size()));
                    if (tokens.stream().anyMatch(z -> z.norm().equals(y.norm())) || y.kind() == Token.Kind.MODEST) continue;
                    String e = a.substring(0, x.start()) + other.text().substring(y.start(), y.end()) + a.substring(x.end());
                    Verdict v = guard.check(e, index);
                    fw[0]++; if (!v.faithful()) fw[1]++; else if (foreign) System.out.println("FOREIGN " + e + "\n    " + a + "\n    " + v.statements().stream().map(q -> q.support().stream().map(z -> z.text()).toList()).toList());
                }
            }
        }
        counts.forEach((m, c) -> System.out.printf("%s %d of %d %.1f%n", m, c[1], c[0], 100.0 * c[1] / c[0]));
        System.out.println("foreign words caught " + fw[1] + " of " + fw[0]);
    }
    interface SentenceRanker2 {}
}
