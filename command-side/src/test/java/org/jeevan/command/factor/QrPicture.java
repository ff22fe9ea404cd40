package org.jeevan.command.factor;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What a camera reads from the picture of a QR code. */
final class QrPicture {

    private static final int PIXELS_PER_MODULE = 6;
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+)");
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h");

    private QrPicture() {}

    /** @throws ReaderException when no code is found in it */
    static String read(String svg) throws ReaderException {
        var side = SIDE.matcher(svg);
        if (!side.find()) {
            throw new IllegalArgumentException("No picture: " + svg);
        }
        int pixels = PIXELS_PER_MODULE * Integer.parseInt(side.group(1));
        var image = new int[pixels * pixels];
        Arrays.fill(image, 0xFFFFFF);
        var module = MODULE.matcher(svg);
        while (module.find()) {
            int x = PIXELS_PER_MODULE * Integer.parseInt(module.group(1));
            int y = PIXELS_PER_MODULE * Integer.parseInt(module.group(2));
            for (int row = y; row < y + PIXELS_PER_MODULE; row++) {
                Arrays.fill(image, row * pixels + x, row * pixels + x + PIXELS_PER_MODULE, 0);
            }
        }
        var source = new RGBLuminanceSource(pixels, pixels, image);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
