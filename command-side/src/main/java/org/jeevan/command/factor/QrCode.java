package org.jeevan.command.factor;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The modules of a QR code (ISO/IEC 18004) that a widespread reader finds. The standard's choice of mask counts
 * penalties, and two codes of a hundred still hold a piece that ZXing's reader, which many telephones run, takes for
 * a corner: it never reads them. Such a code is drawn with another mask, which says the same.
 */
final class QrCode {

    /** White around it, in modules (ISO/IEC 18004 §6.3.8). */
    static final int QUIET = 4;

    private static final int PIXELS_PER_MODULE = 4;
    private static final int WHITE = 0xFFFFFF;

    private QrCode() {}

    /**
     * The first of the standard's mask and the eight in their order that is read; the standard's where none is.
     *
     * @throws IllegalArgumentException when the content is too long
     */
    static ByteMatrix modules(String content, ErrorCorrectionLevel level) {
        ByteMatrix standard = encoded(content, level, Map.of());
        if (isRead(standard, content)) {
            return standard;
        }
        for (int mask = 0; mask < QRCode.NUM_MASK_PATTERNS; mask++) {
            ByteMatrix other = encoded(content, level, Map.of(EncodeHintType.QR_MASK_PATTERN, mask));
            if (isRead(other, content)) {
                return other;
            }
        }
        return standard;
    }

    private static ByteMatrix encoded(String content, ErrorCorrectionLevel level, Map<EncodeHintType, ?> mask) {
        Map<EncodeHintType, Object> hints = new HashMap<>(mask);
        hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
        try {
            return Encoder.encode(content, level, hints).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }

    private static boolean isRead(ByteMatrix modules, String content) {
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(painted(modules))))
                    .getText()
                    .equals(content);
        } catch (ReaderException e) {
            return false;
        }
    }

    private static RGBLuminanceSource painted(ByteMatrix modules) {
        int side = PIXELS_PER_MODULE * (modules.getWidth() + 2 * QUIET);
        var pixels = new int[side * side];
        Arrays.fill(pixels, WHITE);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int column = x / PIXELS_PER_MODULE - QUIET;
                int row = y / PIXELS_PER_MODULE - QUIET;
                if (isWithin(modules, column) && isWithin(modules, row) && modules.get(column, row) == 1) {
                    pixels[y * side + x] = 0;
                }
            }
        }
        return new RGBLuminanceSource(side, side, pixels);
    }

    private static boolean isWithin(ByteMatrix modules, int place) {
        return place >= 0 && place < modules.getWidth();
    }
}
