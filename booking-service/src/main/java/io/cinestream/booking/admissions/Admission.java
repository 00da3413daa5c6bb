package io.cinestream.booking.admissions;

import io.cinestream.booking.shows.Show;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What staff sees when somebody is let in.
 *
 * @param certificate who may see the film, for staff to look at the person too
 */
record Admission(
        UUID id,
        String seat,
        AdmittedShow show,
        @Nullable String certificate,
        String reference,
        Instant at,
        Attendance counts) {

    record AdmittedShow(
            UUID id, String movieTitle, String screen, Instant startsAt, String zone, LocalDateTime localStart) {}

    static Admission of(CheckIn checkIn, Show show, String reference, Attendance counts) {
        return new Admission(
                checkIn.id(),
                checkIn.seat(),
                new AdmittedShow(
                        show.id(),
                        show.movieTitle(),
                        show.screenName(),
                        show.startsAt(),
                        show.zone().getId(),
                        show.localStart()),
                show.certificate(),
                reference,
                checkIn.at(),
                counts);
    }
}
