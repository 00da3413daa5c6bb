package io.cinestream.catalog.theaters;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A screen in its theater with one of its layouts, as the schedule sees it. */
public record Hall(
        UUID screenId,
        String screenName,
        UUID theaterId,
        String theaterName,
        String city,
        ZoneId zone,
        String currency,
        UUID ownerId,
        int layoutVersion,
        List<String> categories,
        List<Seat> seats) {}
