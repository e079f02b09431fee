package org.bihuan.server.identity;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as one SVG path of unit squares, so that no image leaves the page.
 *
 * @param size width and height in squares, with the quiet margin of four on each side
 */
public record QrPicture(int size, String path) {

    private static final int MARGIN = 4;

    /**
     * @throws IllegalArgumentException if the text is too long for any QR code (some 2,300 bytes)
     */
    static QrPicture of(String text) {
        ByteMatrix squares = matrix(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y) == 1) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(squares.getWidth() + 2 * MARGIN, path.toString());
    }

    private static ByteMatrix matrix(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
