package org.jeevan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jeevan.api.rejection.Rejection;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem detail where no controller has been reached yet. */
public class ProblemWriter {

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletResponse response, Rejection rejection) throws IOException {
        response.setStatus(rejection.code().httpStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        json.writeValue(response.getOutputStream(), Problem.of(rejection));
    }
}
