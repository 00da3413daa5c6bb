package io.cinestream.catalog.movies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTests {

    @ParameterizedTest
    @CsvSource({
        "Amélie,amelie",
        "3 Idiots!,3-idiots",
        "'  Crouching Tiger, Hidden… ',crouching-tiger-hidden",
        "'Æon Fløde: Straße',aeon-flode-strasse",
        "七人の侍,qi-renno-shi",
        "शोले,sole",
        "!?,movie"
    })
    void isTheTitleInAnAddress(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
    }

    @Test
    void isNoLongerThanAnAddressShouldBe() {
        assertThat(Slug.of("long ".repeat(40))).hasSizeLessThanOrEqualTo(120).endsWith("-long");
    }
}
