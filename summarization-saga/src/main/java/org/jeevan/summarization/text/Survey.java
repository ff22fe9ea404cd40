package org.jeevan.summarization.text;

/**
 * What stands on a page of a PDF.
 *
 * @param images how many there are
 * @param imageShare of the page that they cover, from 0 to 1
 * @param pixelsPerPoint of the finest image that is not tiny; 0 where there is none
 * @param glyphs how many letters are shown, visibly or not
 * @param glyphsOnImages of these, the ones that stand on images
 * @param shapes how many areas are filled
 */
record Survey(int images, double imageShare, double pixelsPerPoint, int glyphs, int glyphsOnImages, int shapes) {

    private static final double IMAGE_SHARE_MIN = 0.08;
    private static final int GLYPHS_OF_A_PAGE = 150;
    private static final int GLYPHS_FEW = 20;
    private static final int SHAPES_OF_A_PAGE = 100;
    private static final double LEGIBLE_SHARE = 0.3;

    /** Images with hardly any text over them: a scan, be it with a stamp or a fax line, but not one with a layer of text. */
    boolean hasUnreadImages() {
        return imageShare >= IMAGE_SHARE_MIN && glyphsOnImages < GLYPHS_OF_A_PAGE * imageShare;
    }

    /** Letters that are drawn as shapes. */
    boolean hasOutlines() {
        return glyphs < GLYPHS_FEW && shapes >= SHAPES_OF_A_PAGE;
    }

    /** Letters whose fonts do not say which letters they are. */
    boolean hasLost(String text) {
        return glyphs >= GLYPHS_FEW
                && text.codePoints().filter(Survey::isLegible).count() < LEGIBLE_SHARE * glyphs;
    }

    private static boolean isLegible(int codePoint) {
        return codePoint != 0xFFFD
                && switch (Character.getType(codePoint)) {
                    case Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> false;
                    default -> true;
                };
    }
}
