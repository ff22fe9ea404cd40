package org.jeevan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.web.header.HeaderWriter;

/** What every answer forbids a browser, whoever gives it: a controller, a filter, the file server or Tomcat itself. */
final class SafeHeaders implements HeaderWriter {

    /** Nothing but this origin's own files; no inline script, no inline style. */
    private static final String APPLICATION_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; manifest-src 'self'";

    /** The API's documentation sets styles in its own markup. */
    private static final String DOCUMENTATION_POLICY =
            APPLICATION_POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private static final String DOCUMENTATION = "/swagger-ui/";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()");

    /** What a controller has set already stays. */
    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        ALWAYS.forEach((name, value) -> setIfAbsent(response, name, value));
        setIfAbsent(response, "Content-Security-Policy", policy(request.getRequestURI()));
    }

    /** The path as it was sent: one that is spelled otherwise gets the stricter policy. */
    private static String policy(String path) {
        return path != null && path.startsWith(DOCUMENTATION) ? DOCUMENTATION_POLICY : APPLICATION_POLICY;
    }

    private static void setIfAbsent(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }
}
