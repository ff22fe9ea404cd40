package org.jeevan.launcher.screens;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jeevan.launcher.platform.SampleRecords;
import org.jeevan.launcher.platform.SampleRecords.Sample;

/** The documents behind the screens. */
final class Records {

    static final List<String> ALLERGIES = List.of(
            "Penicillin",
            "Sulfamethoxazole",
            "Ibuprofen",
            "Codeine",
            "Latex",
            "Iodine",
            "Peanuts",
            "Ciprofloxacin",
            "Metronidazole",
            "Phenytoin",
            "Ceftriaxone",
            "Allopurinol");
    static final List<String> MEDICINES = List.of(
            "Metformin",
            "Glimepiride",
            "Telmisartan",
            "Atorvastatin",
            "Clopidogrel",
            "Metoprolol",
            "Furosemide",
            "Spironolactone",
            "Pantoprazole",
            "Levothyroxine",
            "Warfarin",
            "Digoxin",
            "Amlodipine",
            "Montelukast",
            "Gabapentin",
            "Sertraline",
            "Folic acid",
            "Tamsulosin",
            "Domperidone",
            "Insulin glargine");

    private static final String LONG_ILLNESS = """
            Discharge summary
            Patient: Bharat Naidu, male

            DIAGNOSIS
            Ischaemic heart disease with heart failure. Type 2 diabetes mellitus. Hypertension. Hypothyroidism.

            ALLERGIES
            %s

            MEDICINES AT DISCHARGE
            %s

            PROCEDURE
            Coronary artery bypass grafting in 2019.

            FINDINGS
            HbA1c: 7.9 %%
            Serum creatinine: 1.4 mg/dL
            Ejection fraction 35 %%.
            """;

    private static final String OLDER_RESULTS = """
            Laboratory report
            Patient: Bharat Naidu, male

            RESULTS
            HbA1c: 8.4 %
            Serum creatinine: 1.2 mg/dL
            """;
    private static final String NOTE = """
            Consultation note
            The patient was seen for visit %d after a fever of three days.
            ALLERGIES
            Penicillin: rash.
            MEDICINES
            Tab. Paracetamol 500 mg, three times daily.
            """;

    private Records() {}

    /** What no screen may cut off: twelve allergies and twenty medicines. */
    static byte[] ofLongIllness() {
        String allergies = ALLERGIES.stream().map(name -> name + ": rash.").collect(Collectors.joining("\n"));
        String medicines = MEDICINES.stream()
                .map(name -> "Tab. %s 10 mg, twice daily after food.".formatted(name))
                .collect(Collectors.joining("\n"));
        return SampleRecords.pdf(LONG_ILLNESS.formatted(allergies, medicines));
    }

    /** What was measured before, too. */
    static byte[] ofOlderResults() {
        return SampleRecords.pdf(OLDER_RESULTS);
    }

    /** Three that a program can read without its eyes; where the shared ones are missing, three notes. */
    static List<Sample> threePlain() {
        Stream<Sample> shared = SampleRecords.all().stream()
                .filter(sample -> sample.unreadable() == null)
                .filter(sample -> !sample.fileName().contains("scan"));
        return Stream.concat(shared, IntStream.of(1, 2, 3).mapToObj(Records::note))
                .limit(3)
                .toList();
    }

    private static Sample note(int number) {
        return new Sample("note-%d.pdf".formatted(number), SampleRecords.pdf(NOTE.formatted(number)), null);
    }
}
