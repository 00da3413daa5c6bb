package io.cinestream.booking.bookings;

import java.security.SecureRandom;

/** What a customer quotes over the phone: no letter or digit in it looks or sounds like another one. */
final class BookingReference {

    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private BookingReference() {}

    static String next() {
        StringBuilder reference = new StringBuilder("CS-");
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(at -> reference.append(ALPHABET.charAt(at)));
        return reference.toString();
    }
}
