package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Medicines once each: of several mentions the one with a dose, and a changed dose in place of the old one. */
final class MedicineList {

    /** No patient has more; a text that names more is an attack on the reader's time. */
    private static final int MAX = 1000;

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

    private final List<MedicineMention> mentions = new ArrayList<>();

    void add(MedicineMention mention) {
        if (mentions.size() == MAX) {
            return;
        }
        for (int i = 0; i < mentions.size(); i++) {
            MedicineMention other = mentions.get(i);
            if (!other.normalized().equals(mention.normalized())) {
                continue;
            }
            if (strength(mention).isEmpty() && !isBetter(mention, other)
                    || strength(mention).equals(strength(other))) {
                return;
            }
            if (other.dose() == null || mention.changed()) {
                mentions.set(i, mention);
                return;
            }
        }
        mentions.add(mention);
    }

    /** Told later on that it is to be stopped. */
    void remove(String normalized) {
        mentions.removeIf(mention -> mention.normalized().equals(normalized));
    }

    boolean has(String normalized) {
        return mentions.stream().anyMatch(mention -> mention.normalized().equals(normalized));
    }

    List<MedicineMention> all() {
        return List.copyOf(mentions);
    }

    /** Of doses without a number any is better than none. */
    private static boolean isBetter(MedicineMention mention, MedicineMention other) {
        return mention.dose() != null && other.dose() == null;
    }

    private static String strength(MedicineMention mention) {
        var number = NUMBER.matcher(mention.dose() == null ? "" : mention.dose());
        return number.find() ? number.group() : "";
    }
}
