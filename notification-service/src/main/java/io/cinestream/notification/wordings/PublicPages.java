package io.cinestream.notification.wordings;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the people's pages are.
 *
 * @param publicUrl the address a browser uses, such as {@code https://tickets.example.com}; links in mails begin with it
 */
@Validated
@ConfigurationProperties("cinestream")
record PublicPages(@NotNull URI publicUrl) {

    String page(String path) {
        return publicUrl.toString().replaceAll("/+$", "") + path;
    }
}
