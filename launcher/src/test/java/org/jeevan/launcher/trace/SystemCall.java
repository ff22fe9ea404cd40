package org.jeevan.launcher.trace;

import java.io.ByteArrayOutputStream;

/**
 * One call of one thread.
 *
 * @param result what strace prints after the equals sign
 * @param begun the line of the trace at which the thread went into the kernel
 * @param ended the line at which it came back, never before {@code begun}
 */
public record SystemCall(String thread, String name, String arguments, String result, long begun, long ended) {

    public boolean succeeded() {
        return !result.startsWith("-") && !result.startsWith("?");
    }

    /** What its first descriptor stood for, such as {@code /a/file} or {@code socket:[123]}; empty if it has none. */
    public String target() {
        return inAngleBrackets(arguments);
    }

    /** The file behind the descriptor that it returned; empty if it returned none. */
    public String opened() {
        return inAngleBrackets(result);
    }

    public boolean isOnRegularFile() {
        return isRegularFile(target());
    }

    public static boolean isRegularFile(String path) {
        return path.startsWith("/")
                && !path.startsWith("/dev/")
                && !path.startsWith("/proc/")
                && !path.startsWith("/sys/");
    }

    /** The bytes of its string arguments, one after the other; a {@code writev} has several. */
    public byte[] data() {
        var bytes = new ByteArrayOutputStream();
        int quote = arguments.indexOf('"');
        while (quote >= 0) {
            quote = arguments.indexOf('"', unquote(quote + 1, bytes) + 1);
        }
        return bytes.toByteArray();
    }

    /** Whether strace left out some of the data: it was told to keep too little. */
    public boolean isCut() {
        return arguments.contains("\"...");
    }

    private static String inAngleBrackets(String text) {
        int from = text.indexOf('<');
        int to = text.indexOf('>', from);
        int quote = text.indexOf('"');
        boolean none = from < 0 || to < 0 || (quote >= 0 && quote < from);
        return none ? "" : text.substring(from + 1, to);
    }

    /** Writes what a C string literal means; returns where its closing quote is. */
    private int unquote(int from, ByteArrayOutputStream into) {
        int at = from;
        while (arguments.charAt(at) != '"') {
            char c = arguments.charAt(at++);
            if (c != '\\') {
                into.write(c);
            } else if (isOctal(at)) {
                int digits = 1 + (isOctal(at + 1) ? 1 : 0);
                digits += digits == 2 && isOctal(at + 2) ? 1 : 0;
                into.write(Integer.parseInt(arguments, at, at + digits, 8));
                at += digits;
            } else {
                into.write(escaped(arguments.charAt(at++)));
            }
        }
        return at;
    }

    private boolean isOctal(int at) {
        char c = arguments.charAt(at);
        return c >= '0' && c <= '7';
    }

    private static int escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0b;
            case 'f' -> '\f';
            default -> c;
        };
    }
}
