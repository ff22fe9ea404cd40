package org.jeevan.summarization.essentials;

import java.util.Set;

/** The words of which a dose is made, and those that only join them. */
final class DoseWords {

    private static final Set<String> WORDS = Words.of("""
            mg mcg ug g gm gram ml cc l unit u iu meq mmol puff spray drop tablet tab cap capsule pill patch
            teaspoon tsp tablespoon tbsp teaspoonful dose inhalation ampule ampoule vial suppository lozenge
            gtt milligram microgram milliliter daily bid tid qid qd qhs qam qpm qod od bd tds hs sos stat
            prn q h hour hourly day week weekly month monthly year yearly morning evening night bedtime noon
            nightly once twice thrice three two one four five six time every meal food breakfast lunch
            dinner po oral orally mouth iv im sc sq subq subcu subcut subcutaneously subcutaneous subcutaneou
            intravenously intravenous intravenou intramuscularly sublingually sublingual sl topical
            topically inhaled inhaler mdi nebulizer nebulized nebs pr vaginally vaginal intranasal nasal
            ophthalmic eye nostril transdermal ear sliding scale directed needed half low high loading
            alternate other maximum er xr sr xl cr la ec hfa ds extended release coated occasional
            occasionally strength percent double otic solution cream ointment gel lotion syrup suspension injection inj drip
            infusion pump p o b i d t m r n s c a qday qweek qhour minute mg/kg/day kg x monday tuesday
            wednesday thursday friday saturday sunday continuou continuously bolus ac pc am pm regimen
            protocol taper tapering weekend third second qds om mane nocte required odt stomach empty application apply lozenge sachet tsf inh neb respule concentrate liquid elixir emulsion powder packet film ring chewable""");

    private static final Set<String> CONNECTORS = Words.of("""
            a an the in at with of to or for as by each per up through then take taken both total before after on
            during and over counter otc between coverage insulin s times additional while if i e from""");

    private static final Set<String> SAYS_HOW_OFTEN = Words.of("""
            daily bid tid qid qd qhs qam qpm qod od bd tds hs sos prn weekly monthly nightly needed bedtime
            sliding every once twice thrice hourly directed occasional occasionally q one two mdi inhaler
            puff drip tablet p b t patch half drop qds om mane nocte required""");

    /** "14 U". */
    private static final Set<String> CAPITAL_UNITS = Set.of("u", "g", "l");

    private DoseWords() {}

    /** A single letter is one only when small or dotted: "q", "b.i.d.", not the "Q" of a fever. */
    static boolean isAt(Passage passage, int index) {
        Token token = passage.tokens().get(index);
        boolean unit = index > 0
                && passage.tokens().get(index - 1).startsWithDigit(passage.text())
                && CAPITAL_UNITS.contains(token.word());
        boolean capital = !unit
                && token.end() - token.start() == 1
                && Character.isUpperCase(passage.text().charAt(token.start()))
                && !isRoute(passage, index)
                && !passage.gapBefore(index + 1).startsWith(".");
        boolean night = passage.text().startsWith("ON", token.start())
                && token.end() - token.start() == 2
                && index > 0
                && passage.tokens().get(index - 1).startsWithDigit(passage.text());
        return night || WORDS.contains(token.word()) && !capital;
    }

    /** "S/L", "L/A", "I/V". */
    private static boolean isRoute(Passage passage, int index) {
        return isLetter(passage, index) && passage.gapBefore(index).equals("/") && isLetter(passage, index - 1)
                || isLetter(passage, index) && passage.gapBefore(index + 1).equals("/") && isLetter(passage, index + 1);
    }

    private static boolean isLetter(Passage passage, int index) {
        boolean there = index >= 0 && index < passage.tokens().size();
        return there
                && passage.tokens().get(index).end()
                                - passage.tokens().get(index).start()
                        == 1;
    }

    static boolean isWord(String word) {
        return WORDS.contains(word);
    }

    static boolean isConnector(String word) {
        return CONNECTORS.contains(word);
    }

    static boolean saysHowOften(String word) {
        return SAYS_HOW_OFTEN.contains(word);
    }

    /** "x14", "q8h", "po". */
    static boolean isNumberWithLetters(String word) {
        return word.length() > 1
                && (word.charAt(0) == 'x' || word.charAt(0) == 'q')
                && Character.isDigit(word.charAt(1));
    }
}
