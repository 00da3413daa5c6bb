package io.cinestream.catalog;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures to upload, good ones and bad ones. */
public final class Pictures {

    private Pictures() {}

    /** @param format jpeg, png or webp (which is lossy) */
    public static byte[] picture(String format, int width, int height, long seed) {
        return encoded(painted(width, height, seed, BufferedImage.TYPE_INT_RGB), format);
    }

    public static BufferedImage painted(int width, int height, long seed, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D brush = picture.createGraphics();
        Random chance = new Random(seed);
        for (int i = 0; i < 200; i++) {
            brush.setColor(new Color(chance.nextInt(0x1000000)));
            brush.fillOval(chance.nextInt(width), chance.nextInt(height), width / 3 + 1, height / 5 + 1);
        }
        brush.dispose();
        return picture;
    }

    /** Nothing compresses worse. */
    public static BufferedImage noise(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random chance = new Random(1);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, chance.nextInt(0x1000000));
            }
        }
        return picture;
    }

    public static byte[] encoded(BufferedImage picture, String format) {
        try (var bytes = new ByteArrayOutputStream()) {
            if (!ImageIO.write(picture, format, bytes)) {
                throw new IllegalStateException("nobody writes " + format);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BufferedImage decoded(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] half(byte[] picture) {
        return Arrays.copyOf(picture, picture.length / 2);
    }

    /** A few bytes of PNG whose header promises far more than anybody should decode. */
    public static byte[] bomb(int width, int height) {
        byte[] png = picture("png", 1, 1, 1);
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        return png;
    }
}
