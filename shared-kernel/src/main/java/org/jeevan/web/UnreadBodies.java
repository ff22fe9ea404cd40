package org.jeevan.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Reads what a refused request still sends, so that its sender gets the answer instead of a reset; but not for long. Tomcat
 * itself would wait for each next byte anew: whoever sent one now and then could hold a thread for days, signed in or not.
 */
final class UnreadBodies extends ValveBase {

    private static final long BYTES_MAX = 1 << 20;
    private static final Duration FOR_ALL = Duration.ofSeconds(10);
    private static final Duration FOR_THE_REST = Duration.ofSeconds(2); // of an upload that took longer than that

    UnreadBodies() {
        super(true); // answers that come later (server-sent events) pass
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        var sent = request.getCoyoteRequest();
        if (response.getStatus() >= 400 && !request.isAsync() && !sent.hasExpectation() && !sent.isFinished()) {
            response.finishResponse();
            if (!isReadToItsEnd(sent)) {
                sent.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    private static boolean isReadToItsEnd(org.apache.coyote.Request sent) {
        long now = System.nanoTime();
        long deadline = Math.max(sent.getStartTimeNanos() + FOR_ALL.toNanos(), now + FOR_THE_REST.toNanos());
        var bytes = new Bytes();
        try {
            long read = 0;
            while (read <= BYTES_MAX && System.nanoTime() < deadline) {
                int count = sent.doRead(bytes);
                if (count < 0) {
                    return true;
                }
                read += count;
            }
        } catch (IOException brokenOff) {
            return false;
        }
        return false;
    }

    /** What was read, and is forgotten. */
    private static final class Bytes implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer read) {
            buffer = read;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // whatever comes is taken as it comes
        }
    }
}
