package io.cinestream.payment.bookings;

/** What a booking's present state means for the money of one of its payments. */
public sealed interface Fate {

    /** Booking has still to decide, and will once the payment is authorised, even after the deadline. */
    record Undecided() implements Fate {}

    /**
     * @param owedMinor what the cancellation policy gives back of it
     * @param reason why, where anything is owed; a stable code
     */
    record Keep(long owedMinor, String reason) implements Fate {}

    /** @param reason a stable code */
    record GiveBack(String reason) implements Fate {}
}
