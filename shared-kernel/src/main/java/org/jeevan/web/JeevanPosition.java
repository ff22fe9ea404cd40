package org.jeevan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalLong;
import org.jeevan.axonserver.AxonServerUnavailableException;
import org.jeevan.events.Head;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Tells a writer how far the store had come, so that its next read can ask to see at least that much. An answer with a body
 * is told while it is written; one without, which Spring shows to no advice, once its handler is done.
 */
@RestControllerAdvice
public class JeevanPosition implements ResponseBodyAdvice<Object>, HandlerInterceptor, WebMvcConfigurer {

    public static final String HEADER = "Jeevan-Position";

    private final Head head;

    JeevanPosition(Head head) {
        this.head = head;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public Object beforeBodyWrite(
            Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (isWrite(request.getMethod()) && !(body instanceof Problem)) {
            position().ifPresent(position -> response.getHeaders().set(HEADER, Long.toString(position)));
        }
        return body;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView nothing) {
        boolean untold = !response.isCommitted() && !response.containsHeader(HEADER);
        if (untold && isWrite(HttpMethod.valueOf(request.getMethod()))) {
            position().ifPresent(position -> response.setHeader(HEADER, Long.toString(position)));
        }
    }

    /** What was written stays written where the store has gone away since. */
    private OptionalLong position() {
        try {
            return OptionalLong.of(head.position());
        } catch (AxonServerUnavailableException e) {
            return OptionalLong.empty();
        }
    }

    private static boolean isWrite(HttpMethod method) {
        return method == HttpMethod.POST || method == HttpMethod.PUT || method == HttpMethod.DELETE;
    }
}
