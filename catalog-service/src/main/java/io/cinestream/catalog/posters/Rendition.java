package io.cinestream.catalog.posters;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A poster in one width, as JPEG without any metadata, in as few bytes as that width is allowed. */
record Rendition(int width, byte[] jpeg) {

    private static final float BEST = 0.85f;
    private static final float WORST = 0.1f;
    private static final float STEP = 0.15f;

    /** @param width never more than the picture has */
    static Rendition of(BufferedImage picture, int width) {
        BufferedImage small = scaled(picture, Math.min(width, picture.getWidth()));
        float quality = BEST;
        byte[] jpeg = jpeg(small, quality);
        while (jpeg.length > mostBytes(width) && quality - STEP >= WORST) {
            quality -= STEP;
            jpeg = jpeg(small, quality);
        }
        return new Rendition(width, jpeg);
    }

    /** 40 kB at 320, which lists show by the dozen; others by their area. */
    static int mostBytes(int width) {
        return 40_000 * width / 320 * width / 320;
    }

    /** Halves until the last step is less than a half: then every pixel of the original counts. */
    private static BufferedImage scaled(BufferedImage picture, int width) {
        BufferedImage step = picture;
        while (step.getWidth() >= 2 * width) {
            step = drawn(step, Math.max(width, step.getWidth() / 2));
            if (step.getWidth() == width) {
                return step;
            }
        }
        return drawn(step, width);
    }

    /** On white where the picture is transparent. */
    private static BufferedImage drawn(BufferedImage picture, int width) {
        int height = Math.max(1, Math.round((float) picture.getHeight() * width / picture.getWidth()));
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = canvas.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        brush.dispose();
        return canvas;
    }

    private static byte[] jpeg(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam wish = writer.getDefaultWriteParam();
            wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wish.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), wish);
        } catch (IOException impossible) {
            throw new UncheckedIOException("written to memory", impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
