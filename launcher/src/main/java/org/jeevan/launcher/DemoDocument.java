package org.jeevan.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jeevan.api.patient.GeneralDetails;

/**
 * The bytes of a demo record, as fresh as its date. In a text, {@code {-3}} stands for the day three days before, and
 * {@code {age}} for the patient's age on the record's day.
 */
final class DemoDocument {

    private static final Pattern DAY = Pattern.compile("\\{(-?\\d+)}");
    private static final DateTimeFormatter AS_WRITTEN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private DemoDocument() {}

    static byte[] of(DemoRecord record, LocalDate recordedOn) {
        String text = DAY.matcher(text(record).replace("{age}", age(record.patient.details(), recordedOn)))
                .replaceAll(
                        day -> recordedOn.plusDays(Long.parseLong(day.group(1))).format(AS_WRITTEN));
        return record.mediaType().equals("text/plain")
                ? text.getBytes(StandardCharsets.US_ASCII)
                : PlainPdf.of(text.lines().toList());
    }

    private static String age(GeneralDetails details, LocalDate recordedOn) {
        return String.valueOf(
                details.dateOfBirth() == null
                        ? details.age()
                        : Period.between(details.dateOfBirth(), recordedOn).getYears());
    }

    private static String text(DemoRecord record) {
        String name = "/demo/%s.txt".formatted(record.textName);
        try (InputStream text = DemoDocument.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
