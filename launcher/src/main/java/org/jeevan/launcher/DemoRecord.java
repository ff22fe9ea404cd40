package org.jeevan.launcher;

import static org.jeevan.api.record.RecordKind.CONSULTATION;
import static org.jeevan.api.record.RecordKind.DISCHARGE_SUMMARY;
import static org.jeevan.api.record.RecordKind.IMAGING;
import static org.jeevan.api.record.RecordKind.IMMUNIZATION;
import static org.jeevan.api.record.RecordKind.LAB_REPORT;
import static org.jeevan.api.record.RecordKind.PRESCRIPTION;
import static org.jeevan.launcher.DemoHospital.AROGYA;
import static org.jeevan.launcher.DemoHospital.SANJEEVANI;
import static org.jeevan.launcher.DemoPatient.ASHA;
import static org.jeevan.launcher.DemoPatient.GURPREET;
import static org.jeevan.launcher.DemoPatient.IMRAN;
import static org.jeevan.launcher.DemoPatient.LAKSHMI;

import org.jeevan.api.record.RecordKind;

/** The records of the demo, oldest first; each one's text lies beside the others under its name. */
enum DemoRecord {
    ASHA_PRESCRIPTION("asha-prescription", ASHA, AROGYA, PRESCRIPTION, "Diabetes clinic prescription", 210),
    IMRAN_DISCHARGE("imran-discharge", IMRAN, AROGYA, DISCHARGE_SUMMARY, "Heart attack: discharge summary", 165),
    IMRAN_ECHO("imran-echo", IMRAN, AROGYA, IMAGING, "Echocardiogram", 130),
    ASHA_LAB("asha-lab", ASHA, AROGYA, LAB_REPORT, "HbA1c, kidney and lipid profile", 96),
    LAKSHMI_ANTENATAL("lakshmi-antenatal", LAKSHMI, SANJEEVANI, CONSULTATION, "Antenatal visit, 12 weeks", 84),
    LAKSHMI_LAB("lakshmi-lab", LAKSHMI, SANJEEVANI, LAB_REPORT, "Blood count and ferritin", 82),
    IMRAN_FOLLOW_UP("imran-follow-up", IMRAN, SANJEEVANI, CONSULTATION, "Medicine clinic: black stools", 41),
    ASHA_DISCHARGE("asha-discharge", ASHA, SANJEEVANI, DISCHARGE_SUMMARY, "Pneumonia: discharge summary", 23),
    LAKSHMI_IMMUNIZATION("lakshmi-immunization", LAKSHMI, SANJEEVANI, IMMUNIZATION, "Immunizations in pregnancy", 16),
    GURPREET_CONSULTATION("gurpreet-consultation", GURPREET, SANJEEVANI, CONSULTATION, "Kidney clinic", 5);

    final String textName;
    final DemoPatient patient;
    final DemoHospital hospital;
    final RecordKind kind;
    final String title;
    final int daysAgo;

    DemoRecord(
            String textName, DemoPatient patient, DemoHospital hospital, RecordKind kind, String title, int daysAgo) {
        this.textName = textName;
        this.patient = patient;
        this.hospital = hospital;
        this.kind = kind;
        this.title = title;
        this.daysAgo = daysAgo;
    }

    /** Laboratories often send plain text. */
    String mediaType() {
        return kind == LAB_REPORT ? "text/plain" : "application/pdf";
    }
}
