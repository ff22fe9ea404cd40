package org.jeevan.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Refuses half of a surrogate pair where it comes in: JSON can spell it (RFC 8259 §8.2), but it has no UTF-8, so that whoever
 * stored it could not write it again.
 */
final class WholeCharacters extends StdScalarDeserializer<String> {

    private WholeCharacters() {
        super(String.class);
    }

    static SimpleModule module() {
        return new SimpleModule("whole-characters").addDeserializer(String.class, new WholeCharacters());
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && text.codePoints().anyMatch(WholeCharacters::isHalf)) {
            return context.reportInputMismatch(this, "Half of a character");
        }
        return text;
    }

    /** {@link String#codePoints} leaves alone what has no other half. */
    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
