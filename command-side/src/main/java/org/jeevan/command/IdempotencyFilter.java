package org.jeevan.command;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.login.RetryKeys;
import org.jeevan.web.ProblemWriter;
import org.jeevan.web.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the bodies of writes, and sees to it that one {@code Idempotency-Key} stands for one request. Uploads compare their
 * content themselves, because it is known only after it has streamed by.
 */
public class IdempotencyFilter extends OncePerRequestFilter {

    private static final int BODY_BYTES_MAX = 64 * 1024;
    private static final int BUFFER_BYTES = 8 * 1024;
    private static final Duration LONGEST_BODY = Duration.ofSeconds(10);
    private static final Set<String> WRITES = Set.of("POST", "PUT", "DELETE");

    private final RetryKeys retryKeys;
    private final ProblemWriter problems;

    IdempotencyFilter(RetryKeys retryKeys, ProblemWriter problems) {
        this.retryKeys = retryKeys;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !WRITES.contains(request.getMethod())
                || type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = body(request.getInputStream());
        } catch (IOException brokenOff) {
            response.setHeader("Connection", "close");
            problems.write(
                    response, new Rejection(Rejection.Code.MALFORMED_REQUEST, "The body broke off or took too long"));
            return;
        }
        if (body.length > BODY_BYTES_MAX) {
            problems.write(response, new Rejection(Rejection.Code.TOO_LARGE, "The body is too large"));
            return;
        }
        var repeatable = new RepeatableRequest(request, body);
        String key = request.getHeader(IdempotencyKey.HEADER);
        AccountId who = person();
        if (key == null || who == null || isOfSecrets(request.getRequestURI())) {
            chain.doFilter(repeatable, response);
        } else {
            filterOnce(who, key, repeatable, response, chain);
        }
    }

    /** Of passwords and codes nothing is kept, not even to compare. */
    private static boolean isOfSecrets(String path) {
        return path.startsWith("/api/v1/sessions") || path.startsWith("/api/v1/password-");
    }

    /** @throws SocketTimeoutException where it trickles in so slowly that it holds a thread on purpose */
    private static byte[] body(InputStream sent) throws IOException {
        long start = System.nanoTime();
        var body = new ByteArrayOutputStream();
        var buffer = new byte[BUFFER_BYTES];
        for (int read = 0; read >= 0 && body.size() <= BODY_BYTES_MAX; read = sent.read(buffer)) {
            body.write(buffer, 0, read);
            if (System.nanoTime() - start > LONGEST_BODY.toNanos()) {
                throw new SocketTimeoutException("A body took too long");
            }
        }
        return body.toByteArray();
    }

    private void filterOnce(
            AccountId who, String key, RepeatableRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            retryKeys.use(who, IdempotencyKey.require(key), request.fingerprint());
        } catch (CommandRejected rejected) {
            problems.write(response, rejected.rejection());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() >= 400) {
            retryKeys.forget(who, key);
        }
    }

    private static AccountId person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.actor().person()
                : null;
    }

    /** A request whose small body has been read already. */
    private static final class RepeatableRequest extends HttpServletRequestWrapper {

        private final byte[] body;

        RepeatableRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        String fingerprint() {
            return getMethod()
                    + ' '
                    + getRequestURI()
                    + '\n'
                    + Base64.getEncoder().encodeToString(body);
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    return bytes.read(into, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("The body is here already");
                }
            };
        }
    }
}
