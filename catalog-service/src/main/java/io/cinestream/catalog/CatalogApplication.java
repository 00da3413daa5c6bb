package io.cinestream.catalog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Films, theaters, screens and shows. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CatalogApplication {

    static void main(String[] arguments) {
        SpringApplication.run(CatalogApplication.class, arguments);
    }
}
