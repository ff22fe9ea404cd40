package org.jeevan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * Takes the CSRF token from its header alone, never from a query or a form, and from no page of another site: the browser
 * itself says where a request comes from (Fetch Metadata, and before it the Origin of RFC 6454).
 */
final class CsrfHeader extends CsrfTokenRequestAttributeHandler {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    CsrfHeader() {
        setCsrfRequestAttributeName(null); // loads the token on every request, so that any GET sets the cookie
    }

    @Override
    public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return isOfThisSite(request) ? request.getHeader(token.getHeaderName()) : null;
    }

    /** Programs that are no browser send neither header. */
    private static boolean isOfThisSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin == null || request.getServerName().equalsIgnoreCase(hostOf(origin));
    }

    /** Without the port, which a proxy in front may not pass on. */
    private static String hostOf(String origin) {
        try {
            return new URI(origin).getHost();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
