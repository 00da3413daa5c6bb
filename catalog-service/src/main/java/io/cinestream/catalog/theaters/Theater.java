package io.cinestream.catalog.theaters;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A theater: where it stands, by which clock and in which money it sells, and who manages it. */
@Entity
class Theater {

    @Id
    private UUID id;

    private String name;
    private String city;
    private @Nullable String address;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private String zone;
    private String currency;
    private UUID ownerId;
    private boolean withdrawn;
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Theater() {}

    @SuppressWarnings("NullAway.Init")
    Theater(UUID id, UUID ownerId, TheaterDetails details) {
        this.id = id;
        describe(ownerId, details);
        version = 1;
    }

    void change(UUID ownerId, TheaterDetails details) {
        describe(ownerId, details);
        version++;
    }

    void withdraw() {
        withdrawn = true;
        version++;
    }

    /** Clock and money are part of what was sold: they stay while shows are ahead. */
    boolean sellsAlike(TheaterDetails details) {
        return zone.equals(details.zone()) && currency.equals(details.currency());
    }

    private void describe(UUID ownerId, TheaterDetails details) {
        this.ownerId = ownerId;
        name = details.name().strip();
        city = details.city().strip();
        address = details.address();
        latitude = details.latitude();
        longitude = details.longitude();
        zone = details.zone();
        currency = details.currency();
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    long version() {
        return version;
    }

    /** What the theater's events tell: its whole current state. */
    TheaterState state() {
        return new TheaterState(id, name, city, address, latitude, longitude, zone, currency, ownerId);
    }

    Hall hall(Screen screen, int layoutVersion, Layout layout) {
        return new Hall(
                screen.id(),
                screen.name(),
                id,
                name,
                city,
                ZoneId.of(zone),
                currency,
                ownerId,
                layoutVersion,
                layout.categories(),
                layout.seats());
    }
}
