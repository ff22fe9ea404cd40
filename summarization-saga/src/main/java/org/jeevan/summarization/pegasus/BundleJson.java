package org.jeevan.summarization.pegasus;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A bundle's file of settings. A value that cannot be is refused with the names of file and setting, and with what could. */
record BundleJson(String file, JsonObject json) {

    private static final int TEXT_MAX = 1000;
    private static final int SHOWN_MAX = 60;

    /** Null counts as absent, as in Python's own. */
    Optional<JsonElement> value(String name) {
        return Optional.ofNullable(json.get(name)).filter(value -> !value.isJsonNull());
    }

    Optional<String> text(String name) {
        return value(name).map(value -> {
            if (!(value instanceof JsonPrimitive primitive)
                    || !primitive.isString()
                    || primitive.getAsString().length() > TEXT_MAX) {
                throw wrong(name, value, "a text of at most %d characters".formatted(TEXT_MAX));
            }
            return primitive.getAsString();
        });
    }

    OptionalInt integer(String name, int least, int most) {
        Optional<JsonElement> value = value(name);
        return value.isPresent() ? OptionalInt.of(integer(name, value.get(), least, most)) : OptionalInt.empty();
    }

    OptionalDouble number(String name, double least, double most) {
        Optional<JsonElement> value = value(name);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        double number = isNumber(value.get()) ? value.get().getAsDouble() : Double.NaN;
        if (!(number >= least && number <= most)) {
            throw wrong(name, value.get(), "a number from %s to %s".formatted(least, most));
        }
        return OptionalDouble.of(number);
    }

    /** One or an array of them; empty where there is none. */
    List<Integer> integers(String name, int least, int most) {
        List<Integer> integers = new ArrayList<>();
        value(name).ifPresent(value -> {
            if (value.isJsonArray()) {
                value.getAsJsonArray().forEach(element -> integers.add(integer(name, element, least, most)));
            } else {
                integers.add(integer(name, value, least, most));
            }
        });
        return integers;
    }

    int integer(String name, JsonElement value, int least, int most) {
        try {
            int integer = isNumber(value) ? value.getAsBigDecimal().intValueExact() : least - 1;
            if (integer >= least && integer <= most) {
                return integer;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw wrong(name, value, wholeNumber(least, most), e);
        }
        throw wrong(name, value, wholeNumber(least, most));
    }

    BrokenBundleException wrong(String name, JsonElement value, String fitting) {
        return wrong(name, value, fitting, null);
    }

    BrokenBundleException broken(String what) {
        return new BrokenBundleException(
                file + " " + what, "Correct it there, or export the model again (tools/export-pegasus says how)");
    }

    private BrokenBundleException wrong(String name, JsonElement value, String fitting, Exception cause) {
        String text = value.toString();
        String shown = text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX) + "…";
        return new BrokenBundleException(
                "%s has a value that does not fit: %s is %s".formatted(file, name, shown),
                "It must be %s: correct it there, or export the model again (tools/export-pegasus says how)"
                        .formatted(fitting),
                cause);
    }

    private static String wholeNumber(int least, int most) {
        return "a whole number from %d to %d".formatted(least, most);
    }

    private static boolean isNumber(JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isNumber();
    }
}
