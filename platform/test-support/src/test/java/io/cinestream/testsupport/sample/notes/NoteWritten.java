package io.cinestream.testsupport.sample.notes;

import io.cinestream.messaging.PublishedEvent;
import java.util.UUID;

/** Borrows a real topic and type, so that the broker of the tests has it. */
@PublishedEvent(topic = "cinestream.booking.shows", type = "show.sales-closed.v1")
public record NoteWritten(UUID showId, int activeBookings) {}
