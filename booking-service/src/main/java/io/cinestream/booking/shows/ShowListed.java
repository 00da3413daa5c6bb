package io.cinestream.booking.shows;

import java.util.List;
import java.util.UUID;

/** A newer state of a show was heard; its seats and their prices are these. */
public record ShowListed(UUID showId, List<ShowSeat> seats) {}
