package org.jeevan.launcher;

import org.jeevan.api.identity.HospitalId;

/** The hospitals of the demo, all fictional. */
enum DemoHospital {
    SANJEEVANI(
            "H-DEM0-0001",
            "Sanjeevani General Hospital",
            "12 Tank Bund Road, Hyderabad 500080",
            "desk@sanjeevani.example"),
    AROGYA(
            "H-DEM0-0002",
            "Arogya Heart and Diabetes Centre",
            "4 Residency Road, Bengaluru 560025",
            "desk@arogya.example");

    final HospitalId id;
    final String title;
    final String address;
    final String email;

    DemoHospital(String id, String title, String address, String email) {
        this.id = new HospitalId(id);
        this.title = title;
        this.address = address;
        this.email = email;
    }
}
