package org.jeevan.summarization.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A page's picture in memory, a byte for each pixel: 0 is black, 255 white. */
public final class GreyImage {

    private final BufferedImage image;
    private final byte[] pixels;

    /** @param image of {@link BufferedImage#TYPE_BYTE_GRAY}; not copied */
    public GreyImage(BufferedImage image) {
        if (image.getType() != BufferedImage.TYPE_BYTE_GRAY) {
            throw new IllegalArgumentException("Not a grey image");
        }
        this.image = image;
        this.pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    int grey(int x, int y) {
        return pixels[y * width() + x] & 0xFF;
    }

    /** Row by row, without gaps; what is written there is in the picture. */
    byte[] pixels() {
        return pixels;
    }

    /** @param degrees clockwise; the corners that leave the picture are cut, those that come into it are white */
    GreyImage turned(double degrees) {
        boolean lies = Math.round(degrees / 90) % 2 != 0;
        int width = lies ? height() : width();
        int height = lies ? width() : height();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = turned.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.translate(width / 2.0, height / 2.0);
        canvas.rotate(Math.toRadians(degrees));
        canvas.translate(-width() / 2.0, -height() / 2.0);
        canvas.drawImage(image, 0, 0, null);
        canvas.dispose();
        return new GreyImage(turned);
    }

    /** As a binary "portable grey map", which needs no compression and no library. */
    void writePgm(OutputStream out) throws IOException {
        out.write("P5\n%d %d\n255\n".formatted(width(), height()).getBytes(StandardCharsets.US_ASCII));
        out.write(pixels);
    }
}
