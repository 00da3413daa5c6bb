package io.cinestream.catalog.posters;

import io.cinestream.catalog.movies.ShowPoster;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of uploaded posters. New ones commit together with the movie's word of them; the old ones stay a day longer. */
@Component
class Posters {

    private final ShowPoster show;
    private final JdbcClient jdbc;

    Posters(ShowPoster show, JdbcClient jdbc) {
        this.show = show;
        this.jdbc = jdbc;
    }

    /** @return the digest that names the pictures */
    @Transactional
    String store(UUID movieId, List<Rendition> pictures) {
        String digest = digest(pictures);
        show.of(movieId, digest);
        jdbc.sql("delete from poster where movie_id = :movie and replaced_at < app_now() - interval '1 day'")
                .param("movie", movieId)
                .update();
        jdbc.sql("update poster set replaced_at = app_now() where movie_id = :movie and replaced_at is null")
                .param("movie", movieId)
                .update();
        pictures.forEach(picture -> jdbc.sql("""
                insert into poster (movie_id, digest, width, content) values (:movie, :digest, :width, :content)
                on conflict (movie_id, digest, width) do update set replaced_at = null
                """)
                .param("movie", movieId)
                .param("digest", digest)
                .param("width", picture.width())
                .param("content", picture.jpeg())
                .update());
        return digest;
    }

    Optional<byte[]> jpeg(UUID movieId, String digest, int width) {
        return jdbc.sql("select content from poster where movie_id = :movie and digest = :digest and width = :width")
                .param("movie", movieId)
                .param("digest", digest)
                .param("width", width)
                .query(byte[].class)
                .optional();
    }

    private static String digest(List<Rendition> pictures) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            pictures.forEach(picture -> sha.update(picture.jpeg()));
            return HexFormat.of().formatHex(sha.digest(), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
