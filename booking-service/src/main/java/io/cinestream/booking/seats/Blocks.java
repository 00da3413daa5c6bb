package io.cinestream.booking.seats;

import java.util.List;
import java.util.UUID;

/** The seats of a show that its theater keeps back, in the order of the hall. */
record Blocks(UUID showId, List<Block> blocks) {

    record Block(String seat, String reason) {}
}
