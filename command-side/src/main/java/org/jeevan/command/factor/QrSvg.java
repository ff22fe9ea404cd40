package org.jeevan.command.factor;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A QR code as a picture that scales, in an address that stands in a page itself ({@code data:}). */
public final class QrSvg {

    private QrSvg() {}

    /** For a screen. */
    static String dataUri(String content) {
        return dataUri(content, ErrorCorrectionLevel.M);
    }

    /** For paper that is carried along: a quarter of it may be unreadable. */
    public static String dataUriForPaper(String content) {
        return dataUri(content, ErrorCorrectionLevel.Q);
    }

    private static String dataUri(String content, ErrorCorrectionLevel level) {
        byte[] svg = svg(content, level).getBytes(StandardCharsets.UTF_8);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
    }

    static String svg(String content, ErrorCorrectionLevel level) {
        ByteMatrix modules = QrCode.modules(content, level);
        int side = modules.getWidth() + 2 * QrCode.QUIET;
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append("M%d %dh1v1h-1z".formatted(x + QrCode.QUIET, y + QrCode.QUIET));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>""".formatted(side, path);
    }
}
