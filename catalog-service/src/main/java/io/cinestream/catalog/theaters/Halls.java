package io.cinestream.catalog.theaters;

import io.cinestream.starter.access.Caller;
import io.cinestream.starter.access.Role;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask about screens. */
@Component
public class Halls {

    private final Screens screens;
    private final Theaters theaters;
    private final Layouts layouts;

    Halls(Screens screens, Theaters theaters, Layouts layouts) {
        this.screens = screens;
        this.theaters = theaters;
        this.layouts = layouts;
    }

    /**
     * A hall the caller manages, as it is built now. Its row stays locked until the caller's transaction ends, so one screen's schedule changes
     * one step at a time; its theater cannot be withdrawn meanwhile.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Hall lock(UUID screenId, Caller caller) {
        Screen screen = screens.lockForSchedule(screenId, caller.is(Role.ADMIN), caller.userId())
                .orElseThrow(() -> new ScreenUnknown(screenId));
        Theater theater = theaters.lockForSchedule(screen.theaterId()).orElseThrow(() -> new ScreenUnknown(screenId));
        return theater.hall(screen, screen.layoutVersion(), layouts.of(screenId, screen.layoutVersion()));
    }

    /** A hall as it was built when a show was scheduled, whoever asks. */
    @Transactional(readOnly = true)
    public Hall of(UUID screenId, int layoutVersion) {
        Screen screen = screens.findById(screenId).orElseThrow(() -> new ScreenUnknown(screenId));
        return theaters.findById(screen.theaterId())
                .orElseThrow(() -> new ScreenUnknown(screenId))
                .hall(screen, layoutVersion, layouts.of(screenId, layoutVersion));
    }
}
