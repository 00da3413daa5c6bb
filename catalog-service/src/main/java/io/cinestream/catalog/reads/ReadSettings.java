package io.cinestream.catalog.reads;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param keepFor how old an answer may be that another instance's write, or the clock, has overtaken
 * @param keepAtMost how much memory the answers of one instance may take
 */
@Validated
@ConfigurationProperties("cinestream.catalog.reads")
record ReadSettings(@NotNull Duration keepFor, @NotNull DataSize keepAtMost) {}
