package org.jeevan.summarization.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImageGuardTest {

    private final PDDocument document = new PDDocument();

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void permits_what_scanners_make() throws IOException {
        BufferedImage page = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        assertThat(permits(JPEGFactory.createFromImage(document, page))).isTrue();
        assertThat(permits(LosslessFactory.createFromImage(document, page))).isTrue();
    }

    @Test
    void refuses_an_image_that_claims_to_be_gigantic() throws IOException {
        assertThat(permits(image(deflated(1000), COSName.FLATE_DECODE, 60_000, 60_000)))
                .isFalse();
        assertThat(permits(image(deflated(1000), COSName.FLATE_DECODE, Integer.MAX_VALUE, 1)))
                .isFalse();
    }

    @Test
    void refuses_an_image_that_unpacks_to_more_than_it_claims() throws IOException {
        assertThat(permits(image(deflated(100 * 100), COSName.FLATE_DECODE, 100, 100)))
                .isTrue();
        assertThat(permits(image(deflated(50_000_000), COSName.FLATE_DECODE, 100, 100)))
                .isFalse();
    }

    @Test
    void refuses_packed_packets() throws IOException {
        COSArray twice = new COSArray();
        twice.add(COSName.FLATE_DECODE);
        twice.add(COSName.FLATE_DECODE);
        assertThat(permits(image(deflated(1000), twice, 100, 100))).isFalse();
    }

    @Test
    void refuses_a_jpeg_that_is_larger_than_the_page_says() throws IOException {
        PDImageXObject honest = JPEGFactory.createFromImage(document, new BufferedImage(16, 16, 10));
        byte[] jpeg = honest.getCOSObject().createRawInputStream().readAllBytes();
        int frame = indexOfFrame(jpeg);
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xEA); // height and width, two bytes each
        assertThat(permits(image(jpeg, COSName.DCT_DECODE, 16, 16))).isFalse();
    }

    @Test
    void looks_at_masks_too() throws IOException {
        PDImageXObject image = image(deflated(100 * 100), COSName.FLATE_DECODE, 100, 100);
        PDImageXObject mask = image(deflated(50_000_000), COSName.FLATE_DECODE, 100, 100);
        image.getCOSObject().setItem(COSName.SMASK, mask);
        assertThat(permits(image)).isFalse();
    }

    @Test
    void refuses_one_large_image_after_the_other() throws IOException {
        ImageGuard guard = new ImageGuard();
        PDImageXObject large = image(deflated(1000), COSName.FLATE_DECODE, 7000, 8000);
        assertThat(guard.permits(large)).isTrue();
        assertThat(guard.permits(large)).isTrue();
        assertThat(guard.permits(large)).isTrue();
        assertThat(guard.permits(large)).isFalse();
    }

    private static boolean permits(PDImageXObject image) {
        return new ImageGuard().permits(image);
    }

    private PDImageXObject image(byte[] content, COSBase filter, int width, int height) throws IOException {
        return new PDImageXObject(
                document, new ByteArrayInputStream(content), filter, width, height, 8, PDDeviceGray.INSTANCE);
    }

    private static byte[] deflated(int zeros) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(new byte[zeros]);
        }
        return packed.toByteArray();
    }

    /** Where the marker SOF0 begins. */
    private static int indexOfFrame(byte[] jpeg) {
        for (int i = 0; i < jpeg.length - 1; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                return i;
            }
        }
        throw new IllegalArgumentException("Not a baseline JPEG");
    }
}
