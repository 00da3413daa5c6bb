package io.cinestream.booking.shows;

import java.util.UUID;

/** The cinema cancelled the show; told for every such event, so whoever reacts looks at the current state first. */
public record ShowCalledOff(UUID showId) {}
