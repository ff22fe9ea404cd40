package org.jeevan.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jeevan.api.rejection.Rejection.Code;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers for Tomcat where no filter of ours was reached, or one gave up: a request that is no HTTP, a path that is no
 * path. A problem detail like any other, instead of a page that tells which server this is or repeats what was sent.
 */
final class ProblemValve extends ErrorReportValve {

    private static final SafeHeaders HEADERS = new SafeHeaders();

    private final JsonMapper json;

    ProblemValve(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HEADERS.writeHeaders(request, response);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            PrintWriter writer = response.getReporter();
            if (writer != null) { // null where a part of another answer is on its way
                writer.write(json.writeValueAsString(problem(status)));
                response.finishResponse();
            }
        } catch (IOException gone) {
            response.setError(); // whoever asked has hung up
        }
    }

    private static Problem problem(int status) {
        Code code = code(status);
        HttpStatus known = HttpStatus.resolve(status);
        return new Problem(
                "/problems.md#" + code.toKebabCase(),
                known == null ? "Refused" : known.getReasonPhrase(),
                status,
                code == Code.INTERNAL
                        ? "Something went wrong on our side"
                        : "This is not a request that can be answered",
                code.toKebabCase(),
                null);
    }

    /** The reason that the outside may rely on; what has none of its own is malformed. */
    private static Code code(int status) {
        return Stream.of(Code.NO_ACCESS, Code.NOT_FOUND, Code.METHOD_NOT_ALLOWED, Code.TOO_LARGE, Code.UNAVAILABLE)
                .filter(code -> code.httpStatus() == status)
                .findFirst()
                .orElse(status < 500 || status == 501 || status == 505 ? Code.MALFORMED_REQUEST : Code.INTERNAL);
    }
}
