package io.cinestream.catalog.theaters;

import io.cinestream.starter.Ids;
import io.cinestream.starter.access.Caller;
import io.cinestream.starter.access.Role;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Builds the screens of a theater and rebuilds them; shows that are scheduled keep the layout they were scheduled with. */
@Component
class BuildScreens {

    private final Theaters theaters;
    private final Screens screens;
    private final Layouts layouts;

    BuildScreens(Theaters theaters, Screens screens, Layouts layouts) {
        this.theaters = theaters;
        this.screens = screens;
        this.layouts = layouts;
    }

    /** The theater's lock makes the look at the names safe; a unique index guards it too. */
    @Transactional
    ScreenView build(UUID theaterId, ScreenPlan plan, Caller caller) {
        Layout layout = plan.plannedLayout();
        mustManage(theaterId, caller);
        String name = plan.name().strip();
        if (screens.existsByTheaterIdAndNameIgnoreCase(theaterId, name)) {
            throw new ScreenNameTaken(name);
        }
        Screen screen = screens.saveAndFlush(new Screen(Ids.next(), theaterId, name));
        layouts.add(screen.id(), screen.layoutVersion(), layout);
        return ScreenView.of(screen.id(), name, screen.layoutVersion(), layout);
    }

    /** Holds the screen's row, then the theater's, as whoever schedules: a show gets the old layout or the new one, whole. */
    @Transactional
    ScreenView rebuild(UUID theaterId, UUID screenId, ScreenPlan plan, Caller caller) {
        Screen screen = screens.lockForSchedule(screenId, caller.is(Role.ADMIN), caller.userId())
                .filter(found -> found.theaterId().equals(theaterId))
                .orElseThrow(() -> new ScreenUnknown(screenId));
        mustManage(theaterId, caller);
        String name = plan.name().strip();
        if (screens.existsByTheaterIdAndNameIgnoreCaseAndIdNot(theaterId, name, screenId)) {
            throw new ScreenNameTaken(name);
        }
        screen.rename(name);
        Layout layout = layouts.of(screenId, screen.layoutVersion());
        if (plan.layout() != null && !plan.plannedLayout().equals(layout)) {
            layout = plan.plannedLayout();
            layouts.add(screenId, screen.rebuild(), layout);
        }
        return ScreenView.of(screenId, name, screen.layoutVersion(), layout);
    }

    private void mustManage(UUID theaterId, Caller caller) {
        if (theaters.lockForChange(theaterId, caller.is(Role.ADMIN), caller.userId())
                .isEmpty()) {
            throw new TheaterUnknown(theaterId);
        }
    }
}
