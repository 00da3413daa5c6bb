package io.cinestream.catalog.posters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cinestream.catalog.Pictures;
import io.cinestream.starter.problems.InvalidRequest;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadedPictureTests {

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp"})
    void aPictureIsReadInEachFormat(String format) {
        BufferedImage picture = UploadedPicture.decoded(Pictures.picture(format, 200, 300, 7));

        assertThat(picture.getWidth()).isEqualTo(200);
        assertThat(picture.getHeight()).isEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp"})
    void aLargePictureIsDecodedToNoMorePixelsThanNeeded(String format) {
        BufferedImage picture = UploadedPicture.decoded(Pictures.picture(format, 3200, 4000, 7));

        assertThat(picture.getWidth() * picture.getHeight()).isBetween(1_000_000, 6_000_000);
        assertThat((double) picture.getHeight() / picture.getWidth()).isBetween(1.24, 1.26);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp"})
    void aCutPictureIsRefused(String format) {
        byte[] whole = Pictures.picture(format, 400, 600, 7);

        refused(Pictures.half(whole), "damaged");
        refused(Arrays.copyOf(whole, 20), "damaged");
    }

    @Test
    void onlyTheBytesTellTheFormat() {
        refused(new byte[0], "must be a JPEG");
        refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "must be a JPEG");
        refused(Pictures.picture("gif", 20, 30, 1), "must be a JPEG");
        refused(Pictures.picture("bmp", 20, 30, 1), "must be a JPEG");
    }

    @Test
    void whatIsTooLargeIsRefusedByItsHeader() {
        assertThatThrownBy(() -> UploadedPicture.decoded(Pictures.bomb(10_000, 4_001)))
                .isInstanceOf(PosterTooLarge.class);
        assertThatThrownBy(() -> UploadedPicture.decoded(Pictures.bomb(2_000_000_000, 2_000_000_000)))
                .isInstanceOf(PosterTooLarge.class);
        refused(Pictures.bomb(10_000, 4_000), "damaged");
    }

    @Test
    void aStripIsNoPoster() {
        refused(Pictures.picture("png", 100, 401, 1), "four times");
        assertThat(UploadedPicture.decoded(Pictures.picture("png", 100, 400, 1)).getHeight())
                .isEqualTo(400);
    }

    private static void refused(byte[] upload, String why) {
        assertThatThrownBy(() -> UploadedPicture.decoded(upload))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(why);
    }
}
