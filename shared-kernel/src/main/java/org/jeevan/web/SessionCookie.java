package org.jeevan.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.ResponseCookie;

/**
 * The cookie that carries the opaque session id. Script cannot read it, and other sites cannot send it. Over TLS its name
 * begins with {@code __Host-} (RFC 6265bis, 4.1.3.2), so that neither a neighbouring host of the same domain nor a page
 * without TLS can set one.
 */
public final class SessionCookie {

    public static final String NAME = "JEEVAN-SESSION";

    private static final String OF_THIS_HOST_ALONE = "__Host-";

    private SessionCookie() {}

    /** The session id that the request carries; null where it carries none. */
    public static String of(HttpServletRequest request) {
        return read(request, NAME);
    }

    public static String read(HttpServletRequest request, String name) {
        if (request.getCookies() == null) {
            return null;
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(nameIn(request, name))) {
                return cookie.getValue();
            }
        }
        return null;
    }

    public static ResponseCookie issue(HttpServletRequest request, String name, String value, Duration age) {
        return ResponseCookie.from(nameIn(request, name), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(age)
                .build();
    }

    /** A browser refuses the prefix without TLS. */
    private static String nameIn(HttpServletRequest request, String name) {
        return request.isSecure() ? OF_THIS_HOST_ALONE + name : name;
    }

    public static ResponseCookie expire(HttpServletRequest request, String name) {
        return issue(request, name, "", Duration.ZERO);
    }
}
