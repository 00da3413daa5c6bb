package io.cinestream.catalog.shows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cinestream.catalog.theaters.Hall;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShowTests {

    private static final Instant START = Instant.parse("2026-11-20T18:30:00Z");
    private static final Instant BEFORE = START.minusSeconds(1);

    private static final Offer OFFER = new Offer("2D", "en", Map.of("front", 900L));

    @Test
    void movesAsAWhole() {
        Show show = aScheduledShow();

        show.change(show.slotAt(START.plusSeconds(3600)), show.offer(), BEFORE);

        assertThat(show.startsAt()).isEqualTo("2026-11-20T19:30:00Z");
        assertThat(show.endsAt()).isEqualTo("2026-11-20T21:10:00Z");
        assertThat(show.slotAt(show.startsAt()).freeAt()).isEqualTo("2026-11-20T21:25:00Z");
        assertThat(show.version()).isEqualTo(2);
    }

    @Test
    void doesNotMoveOnceItStarted() {
        Show show = aScheduledShow();
        assertThatThrownBy(() -> show.change(show.slotAt(START.plusSeconds(60)), show.offer(), START))
                .isInstanceOf(ShowHasStarted.class);
    }

    @Test
    void doesNotMoveWhileItClosesOrAfterItWasCancelled() {
        Slot later = aScheduledShow().slotAt(START.plusSeconds(60));
        assertThatThrownBy(() -> aClosingShow().change(later, OFFER, BEFORE)).isInstanceOf(ShowNotScheduled.class);
        assertThatThrownBy(() -> aCancelledShow().change(later, OFFER, BEFORE)).isInstanceOf(ShowNotScheduled.class);
        assertThatThrownBy(() -> aCancelledShow().close()).isInstanceOf(ShowNotScheduled.class);
    }

    @Test
    void isSoldOtherwiseFromNowOn() {
        Show show = aScheduledShow();
        Offer dearer = new Offer("IMAX", "de", Map.of("front", 1200L));

        show.change(show.slotAt(START), dearer, BEFORE);

        assertThat(show.offer()).isEqualTo(dearer);
        assertThat(show.version()).isEqualTo(2);
    }

    @Test
    void reopensAfterClosingAndForgetsTheCount() {
        Show show = aClosingShow();
        show.counted(2);
        assertThat(show.isBooked()).isTrue();
        show.reopen();
        assertThat(show.isCounted()).isFalse();
        assertThat(show.status()).isEqualTo(ShowStatus.SCHEDULED);
        assertThat(show.version()).isEqualTo(3);
        assertThatThrownBy(show::reopen).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(show::end).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isCancelledUntilItsEndAlsoWhileItCloses() {
        Show show = aClosingShow();
        show.cancel(START.plus(Duration.ofMinutes(99)));
        assertThat(show.status()).isEqualTo(ShowStatus.CANCELLED);
        assertThatThrownBy(() -> aScheduledShow().cancel(START.plus(Duration.ofMinutes(100))))
                .isInstanceOf(ShowIsOver.class);
    }

    private static Show aScheduledShow() {
        Hall hall = new Hall(
                UUID.randomUUID(),
                "Screen 1",
                UUID.randomUUID(),
                "Lumiere",
                "London",
                ZoneId.of("Europe/London"),
                "GBP",
                UUID.randomUUID(),
                3,
                List.of("front"),
                List.of());
        Slot slot = new Slot(START, Duration.ofMinutes(100), Duration.ofMinutes(15));
        return new Show(UUID.randomUUID(), UUID.randomUUID(), hall, slot, OFFER);
    }

    private static Show aClosingShow() {
        Show show = aScheduledShow();
        show.close();
        return show;
    }

    private static Show aCancelledShow() {
        Show show = aScheduledShow();
        show.cancel(BEFORE);
        return show;
    }
}
