package io.cinestream.catalog.posters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.cinestream.catalog.movies.Feature;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class DrawnPosterTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Inception",
                "Parasite",
                "Jaws",
                "RRR",
                "3 Idiots",
                "<script>alert(1)</script>",
                "a & b \"c\" 'd' \u0001 \uFFFE",
                "Supercalifragilisticexpialidocious and every word that comes after it in a title without end 🎬"
            })
    void isAlwaysAWellFormedPicture(String title) {
        String svg = DrawnPoster.of(film(title)).svg();

        assertThatCode(() -> DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg))))
                .doesNotThrowAnyException();
        assertThat(svg).doesNotContain("<script");
    }

    @Test
    void isTheSameForTheSameFilmAndAnotherForAnother() {
        assertThat(DrawnPoster.of(film("Heat")).svg())
                .isEqualTo(DrawnPoster.of(film("Heat")).svg());
        assertThat(DrawnPoster.of(film("Heat")).svg())
                .isNotEqualTo(DrawnPoster.of(film("Up")).svg());
    }

    @Test
    void breaksLongTitlesBetweenWords() {
        assertThat(DrawnPoster.lines("The Grand Budapest Hotel")).containsExactly("The Grand", "Budapest Hotel");
    }

    private static Feature film(String title) {
        return new Feature(
                UUID.randomUUID(),
                title,
                100,
                List.of("Drama", "Action & Adventure"),
                List.of("en"),
                "Jane <Doe>",
                LocalDate.of(2001, 4, 25),
                "12",
                null);
    }
}
