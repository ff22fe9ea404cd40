package org.jeevan.launcher.crash;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jeevan.launcher.platform.Answer;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.Upload;

/**
 * Clients that upload one document after the other, each with a title, an idempotency key and a content of its own, until
 * the platform is gone. Remembers what was acknowledged and what was on its way.
 */
final class UploadStream {

    private static final int CLIENTS = 5;
    private static final int SENTENCES_MAX = 2_000; // some 100 kB
    private static final String[] FINDINGS = {
        "fever", "cough", "hypertension", "a fracture of the left wrist", "type 2 diabetes", "migraine", "anaemia"
    };

    private final Client hospital;
    private final String patientId;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<Document, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<Document> uncertain = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> refusals = new ConcurrentLinkedQueue<>();

    UploadStream(Client hospital, String patientId) {
        this.hospital = hospital;
        this.patientId = patientId;
    }

    /** Its number is its title, its key and the seed of its content. */
    record Document(int number) {

        String title() {
            return "Visit " + number;
        }

        byte[] content() {
            var random = new Random(number);
            var text = new StringBuilder("Visit %d to the clinic. ".formatted(number));
            int sentences = random.nextInt(4) > 0 ? random.nextInt(1, 20) : random.nextInt(1, SENTENCES_MAX);
            for (int i = 0; i < sentences; i++) {
                text.append("On day %d the patient had %s with a pulse of %d. "
                        .formatted(i, FINDINGS[random.nextInt(FINDINGS.length)], random.nextInt(50, 130)));
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Runs until {@code kill} ends the platform, which it does {@code afterMillis} after so many acknowledgements. */
    void flow(int acknowledgements, long afterMillis, Runnable kill) throws InterruptedException {
        var enough = new CountDownLatch(acknowledgements);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.execute(() -> uploadUntilGone(enough));
            }
            boolean flowed = enough.await(60, TimeUnit.SECONDS);
            Thread.sleep(afterMillis);
            kill.run();
            if (!flowed) {
                throw new AssertionError("Too few uploads were acknowledged: " + refusals);
            }
        }
    }

    /** Sends it again, as a client does that got no answer: the same key, the same content. */
    Answer retry(Document document) {
        return upload(document);
    }

    void acknowledge(Document document, String recordId) {
        acknowledged.put(document, recordId);
    }

    /** With the ids that the answers gave. */
    Map<Document, String> acknowledged() {
        return acknowledged;
    }

    /** What got no answer since this was asked last. */
    List<Document> takeUncertain() {
        var taken = new ArrayList<>(uncertain);
        uncertain.removeAll(taken);
        return taken;
    }

    /** Answers that were neither yes nor silence. */
    Queue<Answer> refusals() {
        return refusals;
    }

    private void uploadUntilGone(CountDownLatch enough) {
        while (true) {
            var document = new Document(count.incrementAndGet());
            try {
                Answer answer = upload(document);
                if (answer.status() != 202) {
                    refusals.add(answer);
                    return;
                }
                acknowledged.put(document, answer.text("recordId"));
                enough.countDown();
            } catch (UncheckedIOException gone) {
                uncertain.add(document);
                return;
            }
        }
    }

    private Answer upload(Document document) {
        Upload upload =
                Upload.of("visit.txt", document.content()).as("text/plain").title(document.title());
        return hospital.upload(patientId, upload, "upload-%08d".formatted(document.number()));
    }
}
