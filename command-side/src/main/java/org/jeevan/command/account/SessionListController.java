package org.jeevan.command.account;

import java.util.List;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.login.Sessions;
import org.jeevan.command.login.Sessions.Listed;
import org.jeevan.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where I am signed in, and how to be so no longer. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionListController {

    private final Sessions sessions;

    SessionListController(Sessions sessions) {
        this.sessions = sessions;
    }

    record SessionList(List<Listed> items, @Nullable String nextCursor) {}

    /** Never more than a person begins in twelve hours, so there are no pages. */
    @GetMapping
    ResponseEntity<SessionList> mine() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new SessionList(sessions.list(SignedIn.current()), null));
    }

    /** @param ended its handle */
    record EndedSession(String ended) {}

    @DeleteMapping("/{handle}")
    EndedSession end(@PathVariable String handle) {
        if (!sessions.end(SignedIn.current(), handle)) {
            throw CommandRejected.notFound();
        }
        return new EndedSession(handle);
    }
}
