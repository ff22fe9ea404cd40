package org.jeevan.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;

/** What every refused request has in common: a problem detail, and nothing stored. */
public final class Refusals {

    private final Disk disk;

    public Refusals(Platform platform) {
        disk = platform.disk();
    }

    public void expect(int status, String code, Supplier<Answer> request) {
        expect(status, code, null, request);
    }

    /** @param field that the problem must name; null: it may name any */
    public void expect(int status, String code, String field, Supplier<Answer> request) {
        long events = disk.eventsOfRequests();
        var contents = disk.contents();
        Answer answer = request.get().require(status);
        assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        if (field != null) {
            assertThat(answer.field()).as(answer.toString()).isEqualTo(field);
        }
        assertThat(disk.contents()).isEqualTo(contents);
        assertThat(disk.eventsOfRequests()).isEqualTo(events);
    }
}
