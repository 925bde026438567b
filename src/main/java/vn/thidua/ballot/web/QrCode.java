package vn.thidua.ballot.web;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** The squares of a QR code, to be drawn where it is needed: no address of an image ever carries a card's key. */
final class QrCode {

    /** Empty squares around it that readers need. */
    static final int QUIET = 4;

    private QrCode() {
    }

    static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8")).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a drawing inside a page. */
    static String svg(String text, String label) {
        ByteMatrix modules = modules(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
                }
            }
        }
        int size = modules.getWidth() + 2 * QUIET;
        return "<svg class=\"qr\" role=\"img\" aria-label=\"" + VoteHtml.escape(label) + "\" viewBox=\"0 0 " + size + ' ' + size
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + 'v' + size + "H0z\"/><path d=\"" + path + "\"/></svg>";
    }
}
