package org.jeevan.summarization.narrative.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.*;
import org.jeevan.summarization.text.*;
import org.junit.jupiter.api.Test;

class PlantsTest {
    @Test
    void plants() throws Exception {
        Guard guard = new Guard();
        String all = new String(PlantsTest.class.getResourceAsStream("plants.txt").readAllBytes(), StandardCharsets.UTF_8);
        List<Sentence> record = null;
        StringBuilder text = new StringBuilder();
        int missed = 0, alarms = 0, kinds = 0, n = 0, m = 0;
        for (String line : all.lines().toList()) {
            if (line.startsWith("> ")) { text.setLength(0); text.append(line.substring(2)).append('\n'); record = null; }
            else if (line.startsWith("| ")) text.append(line.substring(2)).append('\n');
            else if (line.startsWith("+ ") || line.startsWith("- ")) {
                if (record == null) record = Sentences.of(new RecordText(List.of(new Page(1, text.toString()))));
                boolean plant = line.startsWith("- ");
                String kind = plant ? line.substring(2, line.indexOf(':')) : "";
                String narrative = plant ? line.substring(line.indexOf(':') + 2) : line.substring(2);
                Verdict v = guard.check(narrative, record);
                if (plant) m++; else n++;
                if (!plant && !v.faithful()) { alarms++; System.out.println("ALARM " + narrative + "\n      " + v.objections()); }
                if (plant && v.faithful()) { missed++; System.out.println("MISSED " + narrative + "\n      " + v.statements()); }
                else if (plant && v.objections().stream().noneMatch(o -> o.kind().name().equals(kind))) { kinds++; System.out.println("KIND " + line + "\n      " + v.objections()); }
            }
        }
        System.out.println(missed + " missed of " + m + ", " + kinds + " other kinds, " + alarms + " alarms of " + n);
    }
}
