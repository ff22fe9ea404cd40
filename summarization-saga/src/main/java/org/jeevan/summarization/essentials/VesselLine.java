package org.jeevan.summarization.essentials;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.LooseResults.Loose;
import org.jeevan.summarization.text.SectionKind;

/** What an angiogram shows of a vessel, told without a verb: "B. LAD, subtotal proximal stenosis." */
final class VesselLine {

    private static final Pattern LINE = Pattern.compile(
            "(?:[A-H1-9]\\. ?)?(?:[Tt]he )?((?:(?:[Ll]eft|[Rr]ight|[Pp]roximal|[Mm]id|[Dd]istal|[Oo]stial|[Ff]irst|[Ss]econd) ){0,2}(?:[Ll]eft main|[Ll]eft anterior descending|LAD|LCX|LMCA|RCA|PDA|OM\\d?|D1|D2|[Cc]ircumflex|[Cc]oronary|[Rr]amus(?: intermedius)?|[Oo]btuse marginal|[Dd]iagonal)(?: coronary)?(?: artery)?)"
                    + "(?:,|:| -|;)? ((?!(?:is an? |and|gives|arises|appears|stent(?:ing|ed)?|artery|graft|bypass)\\b)[^:]{3,200})");

    /** "The LAD demonstrates a 50% lesion." */
    private static final Pattern VERB = Pattern.compile(
            "(?i)(?:is|was|are|were|has|had|demonstrates?d?|shows?|showed|reveals?|revealed|contains?)(?: also)?(?: seen to be| noted to be| found to be| noted to have)? (?:an? |the )?");

    private static final Pattern TELLS = Pattern.compile(
            "(?i)stenos|occlu|lesion|obstruct|patent|normal|disease|calcif|plaqu|irregularit|narrowing|free\\b|\\d ?%");

    private VesselLine() {}

    /** Empty outside results. */
    static List<Loose> in(Passage passage) {
        Matcher line = LINE.matcher(passage.text());
        boolean vessel = passage.isUnder(SectionKind.RESULTS) && line.matches();
        if (!vessel || !TELLS.matcher(line.group(2)).find()) {
            return List.of();
        }
        Matcher verb = VERB.matcher(passage.text()).region(line.start(2), line.end(2));
        Span value = Study.spanFrom(passage, passage.tokenFrom(verb.lookingAt() ? verb.end() : line.start(2)));
        return value == null ? List.of() : List.of(new Loose(line.group(1), value.of(passage.text())));
    }
}
