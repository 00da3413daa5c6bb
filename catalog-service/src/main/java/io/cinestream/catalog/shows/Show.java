package io.cinestream.catalog.shows;

import io.cinestream.catalog.theaters.Hall;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A film on a screen at a time. Scheduled, it may move; to be deleted it first closes its sales and waits for booking's count,
 * which deletes or reopens it; cancelled it stays for ever. Each step bumps the version that its event carries.
 */
@Entity
class Show {

    @Id
    private UUID id;

    /** The show's number in the classic endpoints, given by the database. */
    @Generated
    @Column(insertable = false, updatable = false)
    private @Nullable Long number;

    private UUID movieId;
    private UUID theaterId;
    private UUID screenId;
    private int layoutVersion;
    private Instant startsAt;
    private Instant endsAt;

    /** When the hall is clean again and may be used by the next show. */
    private Instant freeAt;

    private String format;
    private String language;
    private String currency;

    @Enumerated(EnumType.STRING)
    private ShowStatus status;

    /** Booking's count for this closing, once it has come. */
    private @Nullable Integer activeBookings;

    private long version;

    @ElementCollection
    @CollectionTable(name = "show_price", joinColumns = @JoinColumn(name = "show_id"))
    @MapKeyColumn(name = "category")
    @Column(name = "amount_minor")
    private Map<String, Long> prices;

    @SuppressWarnings("NullAway.Init")
    protected Show() {}

    Show(UUID id, UUID movieId, Hall hall, Slot slot, Offer offer) {
        this.id = id;
        this.movieId = movieId;
        this.theaterId = hall.theaterId();
        this.screenId = hall.screenId();
        this.layoutVersion = hall.layoutVersion();
        this.currency = hall.currency();
        this.startsAt = slot.startsAt();
        this.endsAt = slot.endsAt();
        this.freeAt = slot.freeAt();
        this.format = offer.format();
        this.language = offer.language();
        this.prices = new HashMap<>(offer.prices());
        this.status = ShowStatus.SCHEDULED;
        this.version = 1;
    }

    /** Moves the whole show or sells it otherwise; its length and the cleaning after it stay. */
    void change(Slot slot, Offer offer, Instant now) {
        mustBeChangeable(now);
        startsAt = slot.startsAt();
        endsAt = slot.endsAt();
        freeAt = slot.freeAt();
        format = offer.format();
        language = offer.language();
        prices.putAll(offer.prices());
        version++;
    }

    void mustBeChangeable(Instant now) {
        mustBeScheduled();
        if (!startsAt.isAfter(now)) {
            throw new ShowHasStarted();
        }
    }

    /** Shuts the sales so that booking can count. */
    void close() {
        mustBeScheduled();
        status = ShowStatus.CLOSING;
        version++;
    }

    void counted(int bookings) {
        mustBeClosing();
        activeBookings = bookings;
    }

    /** The show stays, because of its own bookings or those of another show of its movie. */
    void reopen() {
        mustBeClosing();
        status = ShowStatus.SCHEDULED;
        activeBookings = null;
        version++;
    }

    /** Booking counted none: the last state before the show is gone. */
    void end() {
        mustBeClosing();
        version++;
    }

    /** Takes the show off the schedule for good, also while it closes: its holders get their money back. */
    void cancel(Instant now) {
        if (!endsAt.isAfter(now)) {
            throw new ShowIsOver();
        }
        status = ShowStatus.CANCELLED;
        version++;
    }

    Slot slotAt(Instant start) {
        return new Slot(start, Duration.between(startsAt, endsAt), Duration.between(endsAt, freeAt));
    }

    boolean is(ShowStatus other) {
        return status == other;
    }

    boolean startsAt(Instant start) {
        return startsAt.equals(start);
    }

    boolean isCounted() {
        return activeBookings != null;
    }

    boolean isBooked() {
        return activeBookings != null && activeBookings > 0;
    }

    private void mustBeClosing() {
        if (status != ShowStatus.CLOSING) {
            throw new IllegalStateException("only a closing show is deleted or reopened, this one is " + status);
        }
    }

    private void mustBeScheduled() {
        if (status != ShowStatus.SCHEDULED) {
            throw new ShowNotScheduled(status);
        }
    }

    UUID id() {
        return id;
    }

    long number() {
        return Objects.requireNonNull(number, "a show has its number once it is stored");
    }

    UUID movieId() {
        return movieId;
    }

    UUID screenId() {
        return screenId;
    }

    /** Which of the screen's layouts it is sold with. */
    int layoutVersion() {
        return layoutVersion;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    Offer offer() {
        return new Offer(format, language, Map.copyOf(prices));
    }

    String currency() {
        return currency;
    }

    ShowStatus status() {
        return status;
    }

    long version() {
        return version;
    }
}
