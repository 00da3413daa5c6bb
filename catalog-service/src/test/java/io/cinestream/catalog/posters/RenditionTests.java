package io.cinestream.catalog.posters;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.catalog.Pictures;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenditionTests {

    @ParameterizedTest
    @ValueSource(ints = {160, 320, 640})
    void evenTheWorstPictureFitsItsWidth(int width) {
        Rendition rendition = Rendition.of(Pictures.noise(1000, 1500), width);

        BufferedImage picture = Pictures.decoded(rendition.jpeg());
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(width * 3 / 2);
        assertThat(rendition.jpeg()).hasSizeLessThanOrEqualTo(Rendition.mostBytes(width));
    }

    @Test
    void aListsPosterHasAtMostFortyKilobytes() {
        assertThat(Rendition.mostBytes(320)).isEqualTo(40_000);
    }

    @Test
    void aSmallPictureIsNotBlownUp() {
        Rendition rendition = Rendition.of(Pictures.painted(100, 150, 1, BufferedImage.TYPE_INT_RGB), 640);

        assertThat(Pictures.decoded(rendition.jpeg()).getWidth()).isEqualTo(100);
    }

    @Test
    void whatIsTransparentBecomesWhite() {
        BufferedImage glass = new BufferedImage(300, 450, BufferedImage.TYPE_INT_ARGB);

        BufferedImage picture = Pictures.decoded(Rendition.of(glass, 160).jpeg());

        assertThat(picture.getRGB(80, 100) & 0xffffff).isEqualTo(0xffffff);
    }
}
