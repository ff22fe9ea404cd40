package org.jeevan.summarization;

import java.nio.file.Path;
import java.time.Duration;
import org.jeevan.summarization.pegasus.Device;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How records are summarized.
 *
 * @param workers records read at the same time, each by a child process of its own; 0 where other machines read
 * @param attemptsMax how often a record is tried whose reader fails
 * @param outageAttemptsMax how often one is tried whose bytes cannot be had, or whose answer cannot be given
 * @param lease how long a worker may keep a record before another one gets it
 * @param silence how long a worker may not be heard of before another one gets its record
 * @param retryAfter the wait after the first failure; it doubles with each further one
 * @param retryAfterMax the longest such wait
 * @param poll how often to look for what became due; an upload wakes a worker at once
 * @param readerMemory the heap of a child process
 * @param readerDeadline for one record; then its child process is killed
 * @param recordMax larger records are kept, but not read
 * @param recordsPerReader after so many records a child process is replaced
 * @param model the folder of a Pegasus bundle; null for the one that ships
 * @param device where the model runs; AUTO takes CUDA where it works
 * @param threads that one model computes with; 0: one for the model that ships, which is too small to be shared out,
 *     and as many as there are cores for another
 * @param runtimeDir where native libraries and the shipped model are unpacked; null for {@code <data-dir>-runtime}
 */
@ConfigurationProperties("jeevan.summarization")
public record SummarizationSettings(
        @DefaultValue("1") int workers,
        @DefaultValue("3") int attemptsMax,
        @DefaultValue("20") int outageAttemptsMax,
        @DefaultValue("10m") Duration lease,
        @DefaultValue("20s") Duration silence,
        @DefaultValue("10s") Duration retryAfter,
        @DefaultValue("10m") Duration retryAfterMax,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("512MB") DataSize readerMemory,
        @DefaultValue("2m") Duration readerDeadline,
        @DefaultValue("100MB") DataSize recordMax,
        @DefaultValue("200") int recordsPerReader,
        Path model,
        @DefaultValue("auto") Device device,
        @DefaultValue("0") int threads,
        Path runtimeDir) {

    private static final Duration SILENCE_MIN = Duration.ofSeconds(5);

    public SummarizationSettings {
        if (workers < 0 || attemptsMax < 1) {
            throw new IllegalArgumentException("jeevan.summarization needs workers >= 0 and attempts-max >= 1");
        }
        if (silence.compareTo(SILENCE_MIN) < 0 || silence.compareTo(lease) > 0) {
            throw new IllegalArgumentException("jeevan.summarization.silence is from 5 s to the lease");
        }
        if (lease.compareTo(readerDeadline.multipliedBy(4)) <= 0) {
            throw new IllegalArgumentException(
                    "jeevan.summarization.lease must outlast four reader-deadlines: a child's start and its work, with the model and without");
        }
    }

    /** So often that one or two renewals may be lost. */
    Duration renewalEvery() {
        return silence.dividedBy(4);
    }

    int threadsOfModel() {
        if (threads > 0) {
            return threads;
        }
        return model == null ? 1 : Runtime.getRuntime().availableProcessors();
    }

    /** @param attempt that failed, from 1 */
    Duration waitAfter(int attempt) {
        Duration wait = retryAfter.multipliedBy(1L << Math.min(attempt - 1, 20));
        return wait.compareTo(retryAfterMax) < 0 ? wait : retryAfterMax;
    }
}
