package org.jeevan.summarization.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Gives PDFBox its own Liberation Sans for every font that a PDF names but does not carry.
 * PDFBox's own mapper would search the system's fonts for seconds and write what it found to the home directory; for
 * text, unlike for drawing, only the widths of a stand-in matter.
 */
final class OneFontMapper implements FontMapper {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private OpenTypeFont font;

    static void install() {
        FontMappers.set(new OneFontMapper());
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(font(), true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(font(), true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, font(), true);
    }

    private synchronized OpenTypeFont font() {
        if (font == null) {
            font = load();
        }
        return font;
    }

    private static OpenTypeFont load() {
        try (InputStream resource = FontMappers.class.getResourceAsStream(FONT)) {
            return new OTFParser().parse(new RandomAccessReadBuffer(resource));
        } catch (IOException e) {
            throw new UncheckedIOException("PDFBox lacks its font " + FONT, e);
        }
    }
}
