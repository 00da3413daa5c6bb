package io.cinestream.catalog.posters;

import io.cinestream.catalog.movies.PosterAddress;
import io.cinestream.starter.problems.Unavailable;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Makes the pictures of an upload, one upload at a time: that bounds what decoding takes of the heap. */
@Component
class RenderPoster {

    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore one = new Semaphore(1, true);

    List<Rendition> from(byte[] upload) {
        boolean mine = false;
        try {
            mine = one.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!mine) {
                throw new Unavailable("Other posters are being made; send this one again in a moment.");
            }
            BufferedImage picture = UploadedPicture.decoded(upload);
            return PosterAddress.WIDTHS.stream()
                    .map(width -> Rendition.of(picture, width))
                    .toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The service is stopping.");
        } finally {
            if (mine) {
                one.release();
            }
        }
    }
}
