package org.bihuan.reading.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Photographs are drawn anew in a process of its own; what is hostile ends in no picture. */
class DrawingPicturesTest {
    private static final ReadingRoom ROOM = new ReadingRoom(RoomRules.forOne(1));

    @AfterAll
    static void close() {
        ROOM.close();
    }

    @Test
    void anHonestPhotographBecomesSmallInEitherFormat() throws IOException {
        for (String format : new String[] {"jpeg", "png"}) {
            byte[] small = picture(photograph(1600, 1200, format)).orElseThrow();
            BufferedImage seen = ImageIO.read(new ByteArrayInputStream(small));
            assertThat(seen.getWidth()).as(format).isEqualTo(320);
            assertThat(seen.getHeight()).as(format).isEqualTo(240);
            Color left = new Color(seen.getRGB(40, 120));
            Color right = new Color(seen.getRGB(280, 120));
            assertThat(left.getRed()).isGreaterThan(200);
            assertThat(right.getBlue()).isGreaterThan(200);
        }
        BufferedImage tiny =
                ImageIO.read(
                        new ByteArrayInputStream(picture(photograph(20, 9, "png")).orElseThrow()));
        assertThat(tiny.getWidth()).isEqualTo(20);
    }

    @Test
    void nothingThatStoodInTheFileBesidesComesAlong() throws IOException {
        byte[] plain = photograph(800, 600, "jpeg");
        byte[] exif =
                "Exif\0\0GPS 39.9042N 116.4074E of Secret-Camera"
                        .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream with = new ByteArrayOutputStream();
        with.write(plain, 0, 2);
        with.write(new byte[] {(byte) 0xFF, (byte) 0xE1});
        with.write(ByteBuffer.allocate(2).putShort((short) (exif.length + 2)).array());
        with.write(exif);
        with.write(plain, 2, plain.length - 2);

        byte[] small = picture(with.toByteArray()).orElseThrow();

        assertThat(new String(small, StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "GPS", "Secret-Camera");
    }

    @Test
    void whatIsHostileEndsInNoPictureAndTheNextOneIsDrawn() throws IOException {
        byte[] honest = photograph(640, 480, "png");
        byte[] bomb = announcing(60_000, 60_000);
        byte[] flat = announcing(30_000, 8_000);
        byte[] cut = Arrays.copyOf(honest, honest.length / 3);
        byte[] spoilt = honest.clone();
        Arrays.fill(spoilt, 60, spoilt.length - 20, (byte) 0x55);

        assertThat(picture(bomb)).isEmpty();
        assertThat(picture("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(picture("GIF89a....".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(picture(new byte[0])).isEmpty();
        assertThat(picture(spoilt)).isEmpty();
        // Neither may end in anything but a picture or none.
        picture(cut);
        picture(flat);

        assertThat(picture(honest)).isPresent();
    }

    private static Optional<byte[]> picture(byte[] file) {
        return ROOM.picture("somebody", "photo.jpg", file);
    }

    private static byte[] photograph(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    /** A PNG of one colour that takes few bytes and, drawn whole, gigabytes. */
    private static byte[] announcing(int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[1 + 3 * width];
            for (int i = 0; i < Math.min(height, 300); i++) {
                deflate.write(row);
            }
        }
        chunk(png, "IDAT", packed.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String name, byte[] data)
            throws IOException {
        byte[] kind = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(kind);
        sum.update(data);
        png.write(ByteBuffer.allocate(4).putInt(data.length).array());
        png.write(kind);
        png.write(data);
        png.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
