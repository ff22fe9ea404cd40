package org.jeevan.summarization.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Writes the simplest JBIG2 (ITU-T T.88) there is, as PDF embeds it: a page and one region, coded like a fax (MMR, which is
 * what CCITT group 4 is).
 */
final class Jbig2 {

    private static final int PAGE_INFORMATION = 48;
    private static final int IMMEDIATE_GENERIC_REGION = 38;
    private static final int MMR = 1;

    private Jbig2() {}

    static PDImageXObject image(PDDocument document, BufferedImage bilevel) throws IOException {
        byte[] fax = CCITTFactory.createFromImage(document, bilevel)
                .getCOSObject()
                .createRawInputStream()
                .readAllBytes();
        int width = bilevel.getWidth();
        int height = bilevel.getHeight();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        segment(out, 0, PAGE_INFORMATION, 19);
        out.writeInt(width);
        out.writeInt(height);
        out.writeLong(0); // resolution: not known
        out.writeByte(0);
        out.writeShort(0); // not striped
        segment(out, 1, IMMEDIATE_GENERIC_REGION, 18 + fax.length);
        out.writeInt(width);
        out.writeInt(height);
        out.writeLong(0); // at the origin
        out.writeByte(0); // OR
        out.writeByte(MMR);
        out.write(fax);
        return new PDImageXObject(
                document,
                new ByteArrayInputStream(bytes.toByteArray()),
                COSName.JBIG2_DECODE,
                width,
                height,
                1,
                PDDeviceGray.INSTANCE);
    }

    private static void segment(DataOutputStream out, int number, int type, int length) throws IOException {
        out.writeInt(number);
        out.writeByte(type);
        out.writeByte(0); // refers to no other
        out.writeByte(1); // page
        out.writeInt(length);
    }
}
