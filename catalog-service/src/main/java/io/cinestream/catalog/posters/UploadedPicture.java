package io.cinestream.catalog.posters;

import com.luciad.imageio.webp.WebPReadParam;
import io.cinestream.starter.problems.InvalidRequest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Turns what was sent into pixels. The header is looked at first: what is too large is never decoded, and what is larger than
 * needed is made smaller while it is decoded, so that forty million pixels fit into a small heap.
 */
final class UploadedPicture {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final long MOST_PIXELS = 40_000_000;
    private static final int MOST_PIXELS_DECODED = 6_000_000;
    private static final int LONGEST_SIDE_PER_SHORTEST = 4;
    private static final String DAMAGED = "is damaged or in a colour model that browsers do not show";

    private UploadedPicture() {}

    static BufferedImage decoded(byte[] upload) {
        PictureFormat format = PictureFormat.of(upload)
                .orElseThrow(() -> new InvalidRequest("body", "must be a JPEG, PNG or WebP picture"));
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(input, true, true);
            mustBeAPoster(reader.getWidth(0), reader.getHeight(0));
            AtomicBoolean cut = new AtomicBoolean();
            reader.addIIOReadWarningListener((source, warning) -> cut.compareAndSet(false, isOfACut(warning)));
            BufferedImage picture = reader.read(0, smaller(reader));
            if (cut.get()) {
                throw new InvalidRequest("body", DAMAGED);
            }
            return picture;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new InvalidRequest("body", DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    /** The JPEG reader paints what is missing grey and only warns of it. */
    private static boolean isOfACut(String warning) {
        return warning.toLowerCase(Locale.ROOT).contains("premature end");
    }

    private static void mustBeAPoster(long width, long height) {
        if (width * height > MOST_PIXELS) {
            throw new PosterTooLarge();
        }
        if (Math.max(width, height) > LONGEST_SIDE_PER_SHORTEST * Math.min(width, height)) {
            throw new InvalidRequest("body", "is no poster: one side is more than four times as long as the other");
        }
    }

    private static ImageReadParam smaller(ImageReader reader) throws IOException {
        ImageReadParam wish = reader.getDefaultReadParam();
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        double excess = Math.sqrt((double) width * height / MOST_PIXELS_DECODED);
        if (excess > 1 && wish instanceof WebPReadParam webp) {
            webp.setUseScaling(true);
            webp.setScaledWidth((int) (width / excess));
            webp.setScaledHeight((int) (height / excess));
        } else if (excess > 1) {
            int each = (int) Math.ceil(excess);
            wish.setSourceSubsampling(each, each, 0, 0);
        }
        return wish;
    }
}
