package io.cinestream.streaming.films;

import jakarta.annotation.PreDestroy;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Looks for wanted films on a thread of its own: encoding holds up no other work. A shutdown stops ffmpeg. */
@Component
class PackagingRounds {

    private final FilmPackager packager;
    private final FilmSettings settings;
    private final ThreadPoolTaskScheduler rounds = new ThreadPoolTaskScheduler();

    PackagingRounds(FilmPackager packager, FilmSettings settings) {
        this.packager = packager;
        this.settings = settings;
        rounds.setThreadNamePrefix("film-packager-");
        rounds.setAwaitTerminationSeconds(10);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        rounds.initialize();
        rounds.scheduleWithFixedDelay(packager::makeWanted, settings.pollEvery());
    }

    @PreDestroy
    void end() {
        rounds.shutdown();
    }
}
