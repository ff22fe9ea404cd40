package org.jeevan.summarization;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The workers of this process, each with a reader and a thread of low priority. They start after the event processors. */
final class SummarizationWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SummarizationWorkers.class);
    private static final long STOP_MILLIS = 5_000;

    private final WorkTable table;
    private final Readers readerSource;
    private final Function<RecordReader, SummarizationWorker> workers;
    private final int count;
    private final List<WorkerReader> readers = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    SummarizationWorkers(
            WorkTable table, Readers readerSource, int count, Function<RecordReader, SummarizationWorker> workers) {
        this.table = table;
        this.readerSource = readerSource;
        this.count = count;
        this.workers = workers;
    }

    @Override
    public synchronized void start() {
        table.endAllLeases();
        IntStream.range(0, count).forEach(this::start);
    }

    /** The reader is closed first: a worker that waits for it then ends with a failed attempt that is tried again. */
    @Override
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        readers.forEach(WorkerReader::close);
        threads.forEach(SummarizationWorkers::await);
        threads.clear();
        readers.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    private void start(int number) {
        Thread thread = Thread.ofPlatform()
                .name("summarization-" + number)
                .priority(Thread.MIN_PRIORITY)
                .daemon()
                .unstarted(this::work);
        threads.add(thread);
        thread.start();
    }

    private void work() {
        WorkerReader reader = readerSource.reader();
        readers.add(reader);
        try {
            workers.apply(reader).workUntilInterrupted();
        } catch (InterruptedException e) {
            LOG.debug("Asked to stop");
        } finally {
            reader.close();
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
