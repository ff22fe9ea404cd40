package org.jeevan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jeevan.api.rejection.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A problem detail (RFC 9457) with JEEVAN's {@code code} and the fields at fault. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable List<FieldError> errors) {

    private static final String RETRY_AFTER_SECONDS = "1";

    public record FieldError(String field, String message) {}

    public static Problem of(Rejection rejection) {
        int status = rejection.code().httpStatus();
        String code = rejection.code().toKebabCase();
        List<FieldError> errors =
                rejection.field() == null ? null : List.of(new FieldError(rejection.field(), rejection.message()));
        return new Problem(
                "/problems.md#" + code,
                HttpStatus.valueOf(status).getReasonPhrase(),
                status,
                rejection.message(),
                code,
                errors);
    }

    public static ResponseEntity<Problem> answer(Rejection rejection) {
        Problem problem = of(rejection);
        var response = ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Cache-Control", "no-store");
        if (problem.status() == 503 || problem.status() == 429) {
            response.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        return response.body(problem);
    }
}
