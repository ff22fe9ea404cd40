package org.jeevan.summarization.text;

import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jeevan.summarization.ocr.GreyImage;

/**
 * Draws a page in memory as large as a reader of letters needs it, whatever size the page claims: many scanners write a sheet
 * of A4 as if it were a poster. Images that would not fit into memory are left out.
 */
final class PagePicture extends PDFRenderer {

    /** A sheet of A4 at 250 dpi; below, decimal points get lost. */
    private static final double PIXELS_MIN = 6_000_000;
    /** The same at 300 dpi; above, it only takes longer. */
    private static final double PIXELS_MAX = 8_700_000;

    private static final double ENLARGED_MAX = 2.5;
    private static final int SIDE_MIN = 32;
    private static final int SIDE_MAX = 20_000;

    private static final int FAX_BYTES_MAX = 32 * 1024 * 1024; // unpacked: a sheet of A3 at 1200 dpi

    static {
        ImageIO.setUseCache(false); // which would be files
        System.setProperty(Filter.SYSPROP_CCITTFAX_MAXBYTES, String.valueOf(FAX_BYTES_MAX));
    }

    private final boolean withText;
    private final ImageGuard guard = new ImageGuard();

    private PagePicture(PDDocument document, boolean withText) {
        super(document);
        this.withText = withText;
        setSubsamplingAllowed(true);
    }

    /** @param withText false: what is text anyway is not drawn */
    static Optional<GreyImage> of(PDDocument document, int index, Survey survey, boolean withText) {
        try {
            PDRectangle box = document.getPage(index).getCropBox();
            double scale = scale(box, survey);
            if (!isDrawable(box.getWidth() * scale) || !isDrawable(box.getHeight() * scale)) {
                return Optional.empty();
            }
            PagePicture picture = new PagePicture(document, withText);
            return Optional.of(new GreyImage(picture.renderImage(index, (float) scale, ImageType.GRAY)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // a page that cannot be drawn is a page that was not read
        }
    }

    /** Pixels per point: the images' own resolution, if that is not too fine or too coarse. */
    private static double scale(PDRectangle box, Survey survey) {
        double area = (double) box.getWidth() * box.getHeight();
        double own = survey.pixelsPerPoint();
        double finest = Math.sqrt(PIXELS_MAX / area);
        double coarsest = Math.sqrt(PIXELS_MIN / area);
        if (own == 0) {
            return coarsest;
        }
        return own < coarsest ? Math.min(coarsest, own * ENLARGED_MAX) : Math.min(own, finest);
    }

    private static boolean isDrawable(double side) {
        return side >= SIDE_MIN && side <= SIDE_MAX;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters);
    }

    private final class Drawer extends PageDrawer {

        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if (guard.permits(image)) {
                super.drawImage(image);
            }
        }

        @Override
        protected void showFontGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
            if (withText) {
                super.showFontGlyph(place, font, code, displacement);
            }
        }

        @Override
        protected void showType3Glyph(Matrix place, PDType3Font font, int code, Vector displacement)
                throws IOException {
            if (withText) {
                super.showType3Glyph(place, font, code, displacement);
            }
        }
    }
}
