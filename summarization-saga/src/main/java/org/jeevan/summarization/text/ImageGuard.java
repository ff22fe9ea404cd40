package org.jeevan.summarization.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * Lets an image be drawn only if its pixels fit into memory, whatever its dictionary says of them: a few hundred bytes can
 * claim, or unpack to, gigabytes. One per page, because many images of a permitted size are too many as well.
 */
final class ImageGuard {

    /** A sheet of A4 at 600 dpi has 35 million. */
    private static final long PIXELS_MAX = 60_000_000;

    private static final long PIXELS_OF_A_PAGE_MAX = 3 * PIXELS_MAX;
    private static final long BYTES_MAX = 128L * 1024 * 1024;
    private static final long SLACK_BYTES = 64 * 1024;
    private static final int COMPONENTS_MAX = 4;
    private static final Set<COSName> UNPACKING = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION);
    private static final Set<COSName> JPEG = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION);

    private long pixels;

    boolean permits(PDImage image) {
        pixels += (long) image.getWidth() * image.getHeight();
        if (pixels > PIXELS_OF_A_PAGE_MAX || !fits(image.getWidth(), image.getHeight())) {
            return false;
        }
        try {
            return !(image.getCOSObject() instanceof COSStream stream)
                    || fits(stream) && masksFit(stream) && jpegFits(image, stream);
        } catch (IOException | RuntimeException e) {
            return false; // what cannot be looked at cannot be drawn either
        }
    }

    private static boolean masksFit(COSStream image) throws IOException {
        for (COSName name : List.of(COSName.SMASK, COSName.MASK)) {
            if (image.getDictionaryObject(name) instanceof COSStream mask
                    && !(fits(mask.getInt(COSName.WIDTH), mask.getInt(COSName.HEIGHT)) && fits(mask))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(int width, int height) {
        return width > 0 && height > 0 && (long) width * height <= PIXELS_MAX;
    }

    /** Unpacks it into nothing and counts. */
    private static boolean fits(COSStream stream) throws IOException {
        List<COSName> filters = new PDStream(stream).getFilters();
        long unpacking = filters.stream().filter(UNPACKING::contains).count();
        if (unpacking == 0) {
            return true;
        }
        if (unpacking > 1 || !UNPACKING.contains(filters.getFirst())) {
            return false; // no scanner does that
        }
        long limit = filters.size() > 1 ? BYTES_MAX : bytesMax(stream);
        try (InputStream packed = stream.createRawInputStream()) {
            FilterFactory.INSTANCE.getFilter(filters.getFirst()).decode(packed, new Limit(limit), stream, 0);
            return true;
        } catch (Limit.Exceeded e) {
            return false;
        }
    }

    private static long bytesMax(COSDictionary image) {
        long samples = (long) image.getInt(COSName.WIDTH) * image.getInt(COSName.HEIGHT) * COMPONENTS_MAX;
        int bits = Math.clamp(image.getInt(COSName.BITS_PER_COMPONENT, 8), 1, 16);
        return Math.min(BYTES_MAX, samples * bits / 8 + SLACK_BYTES);
    }

    /** A JPEG has a size of its own. */
    private static boolean jpegFits(PDImage image, COSStream stream) throws IOException {
        if (new PDStream(stream).getFilters().stream().noneMatch(JPEG::contains)) {
            return true;
        }
        List<String> untilThere = JPEG.stream().map(COSName::getName).toList();
        try (InputStream jpeg = image.createInputStream(untilThere);
                ImageInputStream in = ImageIO.createImageInputStream(jpeg)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return true;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return fits(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        }
    }

    /** Takes so many bytes and keeps none. */
    private static final class Limit extends OutputStream {

        private long left;

        Limit(long left) {
            this.left = left;
        }

        @Override
        public void write(int b) throws IOException {
            take(1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            take(count);
        }

        private void take(int count) throws IOException {
            left -= count;
            if (left < 0) {
                throw new Exceeded();
            }
        }

        private static final class Exceeded extends IOException {

            private static final long serialVersionUID = 1L;
        }
    }
}
