package org.bihuan.reading.room;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Draws a photograph anew and small, in the process that may die of it. Only what is drawn leaves:
 * no place, no camera and no comment that stood in the file.
 *
 * <p>The size that the file announces is looked at before a pixel is read, and lines and columns
 * are left out while it is read, so that memory follows the small picture and not the large one.
 */
final class SmallPicture {
    /** Pixels of the longer side. */
    static final int SIDE = 320;

    /** The largest camera of a telephone has two hundred million. */
    private static final long MOST_PIXELS = 250_000_000;

    private static final int LONGEST_SIDE = 30_000;

    private SmallPicture() {}

    /** A JPEG; empty for whatever is no photograph that can be drawn. */
    static Optional<byte[]> of(byte[] file) {
        Optional<String> format = format(file);
        if (format.isEmpty()) {
            return Optional.empty();
        }
        ImageIO.setUseCache(false);
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.get());
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return drawn(reader);
        } catch (IOException | RuntimeException damaged) {
            // Libraries complain of damaged files in many ways; to us they are all one.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /** By the first bytes, whatever the file is called; no other reader is ever tried. */
    private static Optional<String> format(byte[] file) {
        if (begins(file, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("jpeg");
        }
        return begins(file, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)
                ? Optional.of("png")
                : Optional.empty();
    }

    private static boolean begins(byte[] file, int... with) {
        if (file.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((file[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<byte[]> drawn(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1
                || height < 1
                || width > LONGEST_SIDE
                || height > LONGEST_SIDE
                || (long) width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        int step = Math.max(1, Math.max(width, height) / (2 * SIDE));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage read = reader.read(0, param);
        double scale = Math.min(1.0, (double) SIDE / Math.max(read.getWidth(), read.getHeight()));
        BufferedImage small =
                new BufferedImage(
                        Math.max(1, (int) Math.round(read.getWidth() * scale)),
                        Math.max(1, (int) Math.round(read.getHeight() * scale)),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, small.getWidth(), small.getHeight());
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(read, 0, 0, small.getWidth(), small.getHeight(), null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return ImageIO.write(small, "jpeg", out)
                ? Optional.of(out.toByteArray())
                : Optional.empty();
    }
}
