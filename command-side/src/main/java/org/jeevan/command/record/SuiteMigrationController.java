package org.jeevan.command.record;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The admin has everything brought to the present cipher suite, and sees how far that is. */
@RestController
class SuiteMigrationController {

    private final SuiteMigration migration;

    SuiteMigrationController(SuiteMigration migration) {
        this.migration = migration;
    }

    @GetMapping("/api/v1/keys/suite-migration")
    ResponseEntity<SuiteMigration.Progress> progress() {
        return answer(HttpStatus.OK);
    }

    /** Repeating it while it runs begins nothing new; afterwards it looks again, and finds nothing to do. */
    @PostMapping("/api/v1/keys/suite-migration")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<SuiteMigration.Progress> start() {
        migration.start();
        return answer(HttpStatus.ACCEPTED);
    }

    private ResponseEntity<SuiteMigration.Progress> answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(migration.progress());
    }
}
