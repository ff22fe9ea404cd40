package org.jeevan.query.statements;

import static org.jeevan.query.PageOf.pageOf;

import jakarta.servlet.http.HttpServletRequest;
import org.jeevan.api.Page;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.statements.StatementQuery.FindStatements;
import org.jeevan.api.statements.StatementView;
import org.jeevan.query.PatientReads;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a patient states without a record, for the patient; hospitals find it in the emergency summary. */
@RestController
class StatementsController {

    private final PatientReads reads;

    StatementsController(PatientReads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/v1/patients/me/statements")
    ResponseEntity<Page<StatementView>> statements(HttpServletRequest request) {
        ReadPermit permit = reads.permit(request, null, View.STATEMENTS, null, StatementsModel.NAME);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(reads.ask(new FindStatements(permit), pageOf(StatementView.class)));
    }
}
