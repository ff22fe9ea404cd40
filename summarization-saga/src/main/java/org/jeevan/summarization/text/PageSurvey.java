package org.jeevan.summarization.text;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Walks through a page without drawing it and notes how much of it images cover, and where its letters stand. */
final class PageSurvey extends PDFGraphicsStreamEngine {

    private static final int GRID = 32;

    private final PDRectangle area;
    private final BitSet covered = new BitSet(GRID * GRID);
    private final int[] glyphsAt = new int[GRID * GRID];
    private int images;
    private int glyphs;
    private int shapes;
    private double pixelsPerPoint;

    private PageSurvey(PDPage page) {
        super(page);
        area = page.getCropBox();
    }

    static Survey of(PDPage page) {
        PageSurvey survey = new PageSurvey(page);
        try {
            survey.processPage(page);
        } catch (IOException | RuntimeException e) {
            // Text was found on it nevertheless, or it is a page without text: what was seen so far decides.
            return survey.result();
        }
        return survey.result();
    }

    private Survey result() {
        int onImages = covered.stream().map(cell -> glyphsAt[cell]).sum();
        double share = (double) covered.cardinality() / (GRID * GRID);
        return new Survey(images, share, pixelsPerPoint, glyphs, onImages, shapes);
    }

    @Override
    public void drawImage(PDImage image) {
        images++;
        Rectangle2D box = getGraphicsState()
                .getCurrentTransformationMatrix()
                .createAffineTransform()
                .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                .getBounds2D();
        cover(box);
        double pixels = (double) image.getWidth() * image.getHeight();
        double points = box.getWidth() * box.getHeight();
        if (points > 0 && points * GRID * GRID > (double) area.getWidth() * area.getHeight()) {
            pixelsPerPoint = Math.max(pixelsPerPoint, Math.sqrt(pixels / points));
        }
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) {
        glyphs++;
        int column = cell(place.getTranslateX() - area.getLowerLeftX(), area.getWidth());
        int row = cell(place.getTranslateY() - area.getLowerLeftY(), area.getHeight());
        glyphsAt[row * GRID + column]++;
    }

    @Override
    public void fillPath(int windingRule) {
        shapes++;
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        shapes++;
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException exception)
            throws IOException {
        if (exception instanceof MissingImageReaderException) {
            images++; // in a format that nothing here decodes
        }
        super.operatorException(operator, operands, exception);
    }

    private void cover(Rectangle2D box) {
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                double x = area.getLowerLeftX() + (column + 0.5) * area.getWidth() / GRID;
                double y = area.getLowerLeftY() + (row + 0.5) * area.getHeight() / GRID;
                if (box.contains(x, y)) {
                    covered.set(row * GRID + column);
                }
            }
        }
    }

    private static int cell(float distance, float length) {
        return Math.clamp((int) (distance / length * GRID), 0, GRID - 1);
    }

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void moveTo(float x, float y) {}

    @Override
    public void lineTo(float x, float y) {}

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

    @Override
    public void closePath() {}

    @Override
    public void endPath() {}

    @Override
    public void strokePath() {}

    @Override
    public void shadingFill(COSName shading) {}
}
