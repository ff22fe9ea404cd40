package org.jeevan.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.login.Network;
import org.jeevan.web.ProblemWriter;
import org.jeevan.web.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how often what is {@link Costly} may be asked for, by one network or one person. In memory: a restart forgets it, and
 * guessers are counted durably elsewhere. This machine itself is not limited: without TLS there is nobody else, and behind a
 * proxy requests bear their own address.
 */
class RequestLimits extends OncePerRequestFilter {

    private static final int COUNTED_MAX =
            100_000; // of networks and persons; who was not seen for longest is forgotten

    private final ProblemWriter problems;
    private final Clock clock;
    private final Cache<Counted, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(COUNTED_MAX)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    RequestLimits(ProblemWriter problems, Clock clock) {
        this.problems = problems;
        this.clock = clock;
    }

    private record Counted(Costly what, String who) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Counted> counted = counted(request);
        if (counted.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var probe = buckets.get(counted.get(), this::bucket).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
        response.setHeader("Retry-After", Long.toString(seconds));
        problems.write(
                response, new Rejection(Rejection.Code.TOO_MANY_ATTEMPTS, "Too many requests; please wait a little"));
    }

    private Optional<Counted> counted(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return Costly.of(request).filter(what -> !isThisMachine(address)).flatMap(what -> who(what, address)
                .map(who -> new Counted(what, who)));
    }

    private static Optional<String> who(Costly what, String address) {
        return what.by == Costly.By.NETWORK ? Optional.of(Network.of(address)) : person();
    }

    private static Optional<String> person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.actor().person().value())
                : Optional.empty();
    }

    private static boolean isThisMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (IOException e) {
            return false;
        }
    }

    private Bucket bucket(Counted counted) {
        Costly what = counted.what();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(what.times).refillGreedy(what.times, what.within))
                .withCustomTimePrecision(new Time(clock))
                .build();
    }

    private record Time(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
