package org.jeevan.query.accesses;

import static org.jeevan.query.PageOf.pageOf;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.jeevan.api.Page;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AccessQuery.AccessFilter;
import org.jeevan.api.access.AccessQuery.FindRecordedAccesses;
import org.jeevan.api.access.AccessQuery.RecordedAccess;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection.Code;
import org.jeevan.query.Limit;
import org.jeevan.query.Moments;
import org.jeevan.query.PatientReads;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every access on record, for auditors. To look for one patient's is an access of its own, and shown to that patient. */
@RestController
class RecordedAccessesController {

    private final PatientReads reads;

    RecordedAccessesController(PatientReads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/v1/audit/accesses")
    ResponseEntity<Page<RecordedAccess>> accesses(
            HttpServletRequest request,
            @RequestParam(required = false) PatientId patientId,
            @RequestParam(required = false) String hospitalId,
            @RequestParam(required = false) String person,
            @RequestParam(required = false) String right,
            @RequestParam(required = false) String view,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) String limit) {
        ReadPermit permit = reads.permit(request, patientId, View.ACCESSES, null, AccessesModel.NAME);
        var filter = new AccessFilter(
                parse("hospitalId", hospitalId, HospitalId::new),
                parse("person", person, AccountId::new),
                parse("right", right, Right::valueOf),
                parse("view", view, View::valueOf),
                Moments.parse(from, "from"),
                Moments.parse(to, "to"));
        var query = new FindRecordedAccesses(permit, filter, cursor, Limit.of(limit));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(reads.ask(query, pageOf(RecordedAccess.class)));
    }

    private static <T> T parse(String name, String given, Function<String, T> reading) {
        try {
            return given == null || given.isEmpty() ? null : reading.apply(given);
        } catch (IllegalArgumentException e) {
            throw new CommandRejected(Code.INVALID_FIELD, "Not a value of this filter", name);
        }
    }
}
