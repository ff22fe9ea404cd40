package org.jeevan.query.hospitals;

import static org.axonframework.messaging.responsetypes.ResponseTypes.multipleInstancesOf;
import static org.jeevan.query.PageOf.pageOf;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jeevan.api.Page;
import org.jeevan.api.hospital.HospitalQuery.FindHospitals;
import org.jeevan.api.hospital.HospitalQuery.FindInDirectory;
import org.jeevan.api.hospital.HospitalQuery.HospitalEntry;
import org.jeevan.api.hospital.HospitalQuery.HospitalView;
import org.jeevan.query.CaughtUp;
import org.jeevan.query.Limit;
import org.jeevan.query.PatientReads;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of hospitals for admins and auditors, and the directory for everybody signed in; nobody's personal data, so no permit. */
@RestController
class HospitalsController {

    private final PatientReads reads;
    private final CaughtUp caughtUp;

    HospitalsController(PatientReads reads, CaughtUp caughtUp) {
        this.reads = reads;
        this.caughtUp = caughtUp;
    }

    @GetMapping("/api/v1/hospitals")
    ResponseEntity<Page<HospitalView>> hospitals(
            HttpServletRequest request,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) String limit) {
        caughtUp.await(request, HospitalsModel.NAME);
        var query = new FindHospitals(cursor, Limit.of(limit));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(reads.ask(query, pageOf(HospitalView.class)));
    }

    @GetMapping("/api/v1/hospitals/directory")
    ResponseEntity<Page<HospitalEntry>> directory(
            HttpServletRequest request, @RequestParam(required = false) String named) {
        caughtUp.await(request, HospitalsModel.NAME);
        List<HospitalEntry> found = reads.ask(new FindInDirectory(named), multipleInstancesOf(HospitalEntry.class));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Page<>(found, null));
    }
}
