package org.jeevan.query;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Breaks the connection off where an answer fails after its first byte: half a record, or one with a problem detail for
 * a tail, must never look whole. As exception resolver it comes before the one that writes problem details; as filter it
 * throws what Tomcat takes as the order to close at once, without an error page.
 */
final class BrokenOff extends OncePerRequestFilter implements HandlerExceptionResolver, Ordered {

    private static final String FAILURE = BrokenOff.class.getName();

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (!response.isCommitted()) {
            return null;
        }
        request.setAttribute(FAILURE, failure);
        return new ModelAndView();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getAttribute(FAILURE) instanceof Exception failure) {
            throw new ClientAbortException(failure);
        }
    }
}
