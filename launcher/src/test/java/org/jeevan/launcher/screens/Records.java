package org.jeevan.launcher.screens;

import java.util.List;
import java.util.stream.Collectors;
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

    private Records() {}

    /** What no screen may cut off: twelve allergies and twenty medicines. */
    static byte[] ofLongIllness() {
        String allergies = ALLERGIES.stream().map(name -> name + ": rash.").collect(Collectors.joining("\n"));
        String medicines = MEDICINES.stream()
                .map(name -> "Tab. %s 10 mg, twice daily after food.".formatted(name))
                .collect(Collectors.joining("\n"));
        return SampleRecords.pdf(LONG_ILLNESS.formatted(allergies, medicines));
    }

    /** Three that a program can read without its eyes. */
    static List<Sample> threePlain() {
        return SampleRecords.all().stream()
                .filter(sample -> sample.unreadable() == null)
                .filter(sample -> !sample.fileName().contains("scan"))
                .limit(3)
                .toList();
    }
}
