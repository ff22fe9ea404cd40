package org.jeevan.launcher.plaintext;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jeevan.launcher.trace.SystemCall;
import org.jeevan.launcher.trace.Trace;

/**
 * Every file that the traced processes opened for writing, and every byte that they wrote to it. The bytes come from the
 * write calls themselves: so what was overwritten, renamed or deleted in the meantime is seen as well as what is left.
 * Bytes that go to a file through memory are not in a trace; files mapped so are named, to be looked at on the disk.
 */
final class WrittenFiles {

    /** With all the bytes of each write; io_uring, splice and their like would move bytes unseen. */
    static final String CALLS = "open,openat,openat2,creat,mmap,write,writev,pwrite64,pwritev,pwritev2,"
            + "sendfile,copy_file_range,splice,vmsplice,tee,io_uring_setup,io_submit";

    static final int BYTES_SHOWN_MAX = 4 << 20;

    private static final Set<String> WRITES = Set.of("write", "writev", "pwrite64", "pwritev", "pwritev2");

    private final Map<String, ByteArrayOutputStream> bytesByFile = new TreeMap<>();
    private final Set<String> opened = new TreeSet<>();
    private final Set<String> mapped = new TreeSet<>();
    private final Set<String> unseen = new TreeSet<>();

    private WrittenFiles() {}

    static WrittenFiles in(Path trace) {
        var files = new WrittenFiles();
        Trace.read(trace, files::take);
        return files;
    }

    /** Paths as they were when they were opened. */
    Set<String> opened() {
        return opened;
    }

    /** All bytes written to a file, in the order in which they were written. */
    Map<String, ByteArrayOutputStream> bytesByFile() {
        return bytesByFile;
    }

    /** Files that were written through memory. */
    Set<String> mapped() {
        return mapped;
    }

    /** Calls whose bytes are not in the trace; a test that finds one knows too little. */
    Set<String> unseen() {
        return unseen;
    }

    private void take(SystemCall call) {
        if (!call.succeeded()) {
            return;
        }
        if (WRITES.contains(call.name())) {
            takeWrite(call);
        } else if (call.name().equals("mmap")) {
            takeMapping(call);
        } else if (call.name().startsWith("open") || call.name().equals("creat")) {
            takeOpening(call);
        } else {
            unseen.add(call.name() + " " + call.arguments());
        }
    }

    private void takeWrite(SystemCall call) {
        if (!call.isOnRegularFile()) {
            return;
        }
        if (call.isCut()) {
            unseen.add("a cut write to " + call.target());
        }
        bytesByFile
                .computeIfAbsent(call.target(), none -> new ByteArrayOutputStream())
                .writeBytes(call.data());
    }

    private void takeMapping(SystemCall call) {
        boolean writable =
                call.arguments().contains("PROT_WRITE") && call.arguments().contains("MAP_SHARED");
        if (writable && call.isOnRegularFile()) {
            mapped.add(call.target());
        }
    }

    private void takeOpening(SystemCall call) {
        boolean forWriting = call.name().equals("creat") || call.arguments().matches(".*O_(WRONLY|RDWR|CREAT).*");
        if (forWriting && SystemCall.isRegularFile(call.opened())) {
            opened.add(call.opened());
        }
    }
}
