package io.cinestream.starter;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;

/** Puts the defaults of every service beneath its own configuration, so that an {@code application.yml} says only what differs. */
class ServiceDefaults implements EnvironmentPostProcessor, Ordered {

    private final YamlPropertySourceLoader yaml = new YamlPropertySourceLoader();

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("local", "test"))) {
            addLast(environment, "cinestream-defaults-local.yml");
        }
        addLast(environment, "cinestream-defaults.yml");
    }

    private void addLast(ConfigurableEnvironment environment, String file) {
        try {
            yaml.load(file, new ClassPathResource(file)).forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the service's own files and profiles are known. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
