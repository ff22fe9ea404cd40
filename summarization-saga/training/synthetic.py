"""Fictional notes in the style of Indian hospitals, so that names, brands and doses of that kind are copied as well."""
import random

NAMES = ("Asha Rao", "Imran Sheikh", "Lakshmi Iyer", "Gurpreet Singh", "Meera Nair", "Arjun Reddy", "Fatima Khan",
         "Suresh Patil", "Kavita Desai", "Rohan Banerjee", "Anjali Kulkarni", "Joseph Fernandes", "Nusrat Ali")
DRUGS = ("Tab. Glycomet {0} mg", "Tab. Telma {1} mg", "Tab. Ecosprin {2} mg", "Inj. Monocef 1 g", "Tab. Dolo 650 mg",
         "Tab. Thyronorm {3} mcg", "Syp. Ascoril 5 ml", "Cap. Pan-D", "Tab. Augmentin 625 mg", "Inj. Lasix {1} mg",
         "Tab. Atorva {1} mg", "Tab. Metolar {2} mg", "Insulin Mixtard {4} units", "Tab. Azee 500 mg")
FREQUENCIES = ("OD", "BD", "TDS", "HS", "SOS", "1-0-1", "once daily", "twice daily", "stat")
CONDITIONS = ("type 2 diabetes mellitus", "systemic hypertension", "hypothyroidism", "bronchial asthma", "COPD",
              "dengue fever with thrombocytopenia", "enteric fever", "pulmonary tuberculosis", "acute gastroenteritis",
              "inferior wall myocardial infarction", "chronic kidney disease stage 3", "iron deficiency anaemia",
              "cellulitis of the left leg", "right renal calculus", "acute appendicitis", "osteoarthritis of both knees")
SYMPTOMS = ("fever with chills", "breathlessness on exertion", "chest pain radiating to the left arm", "giddiness",
            "loose stools and vomiting", "burning micturition", "swelling of both feet", "cough with expectoration")
SURGERIES = ("laparoscopic cholecystectomy", "lower segment caesarean section", "right inguinal hernioplasty",
             "PTCA with stent to the LAD", "left total knee replacement", "open appendicectomy")
ALLERGENS = ("penicillin", "sulfa drugs", "cotrimoxazole", "ibuprofen", "peanuts", "iodinated contrast", "shellfish")

TEMPLATES = (
    "{title} {name}, a {age}-year-old {sex}, was admitted with {symptom} for {days} days.",
    "Known case of {condition} and {condition} since {years} years.",
    "{title} {name} is a {age} year old {sex} k/c/o {condition} on {drug} {frequency}.",
    "Diagnosis: {condition} with {condition}.",
    "He underwent {surgery} on {date}.",
    "She is allergic to {allergen} and developed a rash in {year}.",
    "No known drug allergies.",
    "BP {systolic}/{diastolic} mmHg, pulse {pulse}/min, SpO2 {saturation}% on room air.",
    "Hb {haemoglobin} g/dL, TLC {leucocytes}, platelets {platelets}, HbA1c {glycated}%, serum creatinine {creatinine} mg/dL.",
    "Discharged on {drug} {frequency}, {drug} {frequency} and {drug} {frequency} for {days} days.",
    "Advised {drug} {frequency} and review after {days} days with reports.",
    "No history of {symptom} or {symptom}.",
    "The patient improved with {drug} {frequency} and was afebrile for {days} days before discharge.",
    "USG abdomen showed {condition}.",
    "Date of admission {date}; date of discharge {date}.",
)


def note(random_source):
    """A dictionary of the shape that SentencesExport writes."""
    count = random_source.randint(4, 9)
    sentences = [sentence(random_source) for _ in range(count)]
    order = list(range(count))
    random_source.shuffle(order)
    return {"id": "synthetic", "description": "", "sentences": sentences, "order": order, "narrative": order[:1]}


def sentence(source):
    values = {
        "title": source.choice(("Mr.", "Mrs.", "Smt.", "Shri", "Ms.")), "name": source.choice(NAMES),
        "age": source.randint(1, 92), "sex": source.choice(("male", "female")), "days": source.randint(2, 21),
        "years": source.randint(1, 25), "year": source.randint(1998, 2026), "allergen": source.choice(ALLERGENS),
        "surgery": source.choice(SURGERIES), "frequency": source.choice(FREQUENCIES),
        "date": "%02d/%02d/%d" % (source.randint(1, 28), source.randint(1, 12), source.randint(2008, 2026)),
        "systolic": source.randint(88, 210), "diastolic": source.randint(50, 118), "pulse": source.randint(48, 140),
        "saturation": source.randint(84, 100), "haemoglobin": round(source.uniform(5, 17), 1),
        "leucocytes": source.randint(2000, 24000), "platelets": "%.1f lakh" % source.uniform(0.2, 4.5),
        "glycated": round(source.uniform(4.8, 13), 1), "creatinine": round(source.uniform(0.4, 6), 2),
    }
    text = source.choice(TEMPLATES)
    for name, choices in (("condition", CONDITIONS), ("symptom", SYMPTOMS), ("drug", DRUGS)):
        while "{%s}" % name in text:
            doses = (source.choice((250, 500, 850, 1000)), source.choice((10, 20, 40, 80)), source.choice((25, 50, 75, 150)),
                     source.choice((12.5, 25, 50, 100)), source.randint(4, 40))
            text = text.replace("{%s}" % name, source.choice(choices).format(*doses), 1)
    return text.format(**values)


def make(count, seed):
    source = random.Random(seed)
    return [note(source) for _ in range(count)]
